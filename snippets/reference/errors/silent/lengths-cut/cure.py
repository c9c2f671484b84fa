import torch
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

seconds, rate = [0.57, 0.29], 100
x = torch.randn(57, 2, 4)
lengths = [round(s * rate) for s in seconds]
padded, lengths = pad_packed_sequence(pack_padded_sequence(x, lengths))
print(lengths.tolist(), tuple(padded.shape))
