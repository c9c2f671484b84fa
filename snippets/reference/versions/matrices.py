import torch
from torch import nn

try:
    nn.Linear(8, 2)(torch.randn(3, 5, 16))
except RuntimeError as error:
    print(error)
