import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

x = torch.randn(3, 6, 5)
packed = pack_padded_sequence(x, [8, 6, 2], batch_first=True)
print("rows of data:", len(packed.data))
print("rows promised:", packed.batch_sizes.sum().item())
try:
    pad_packed_sequence(packed, batch_first=True)
except RuntimeError as error:
    print(error)
nn.LSTM(5, 8, batch_first=True)(packed)
