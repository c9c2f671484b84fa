import torch
from torch import nn

lstm = nn.LSTM(4, 8)
x = torch.randn(5, 3, 4)
jacobian = torch.func.jacrev(lambda each: lstm(each)[0])(x)
print("jacobian", tuple(jacobian.shape))
