from torch.nn.utils.rnn import pad_sequence

pad_sequence([[1, 2, 3], [4, 5]])
