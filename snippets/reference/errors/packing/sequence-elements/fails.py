from torch.nn.utils.rnn import pack_sequence

pack_sequence([[1, 2, 3], [4, 5]])
