import torch
from torch import nn
from torch.nn.utils.rnn import pack_sequence

packed = pack_sequence([torch.tensor([1, 2, 3]), torch.tensor([4, 5])])
embedded = packed._replace(data=nn.Embedding(10, 4)(packed.data))
print(embedded.data.shape)
