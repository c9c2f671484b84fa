import torch
from torch.nn.utils.rnn import pack_sequence

packed = pack_sequence([torch.tensor(ids) for ids in ([1, 2, 3], [4, 5])])
print(packed.data)
