import torch
from torch.nn.utils.rnn import pack_sequence

packed = pack_sequence([torch.zeros(3, 4), torch.zeros(2, 4)])
try:
    print(packed.to(torch.float64, copy=True).data.dtype)
except RuntimeError as error:
    print(error)
