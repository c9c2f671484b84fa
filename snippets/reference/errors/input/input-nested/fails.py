import torch
from torch import nn

sequences = [torch.randn(5, 4), torch.randn(3, 4)]
x = torch.nested.nested_tensor(sequences, layout=torch.jagged)
nn.LSTM(4, 8, batch_first=True)(x)
