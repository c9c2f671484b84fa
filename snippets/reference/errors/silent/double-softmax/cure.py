import torch
from torch import nn

certain = torch.tensor([[20.0, 0.0, 0.0]])
target = torch.tensor([0])
print(f"{nn.CrossEntropyLoss()(certain, target):.2f}")
