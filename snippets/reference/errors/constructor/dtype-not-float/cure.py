import torch
from torch import nn

lstm = nn.LSTM(4, 8)
tokens = torch.tensor([[1, 2, 3], [4, 5, 0]])
output, _ = lstm(nn.Embedding(6, 4)(tokens))
print(lstm.weight_ih_l0.dtype, tuple(output.shape))
