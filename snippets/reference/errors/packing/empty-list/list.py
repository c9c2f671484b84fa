from torch.nn.utils.rnn import pad_sequence

pad_sequence([])
