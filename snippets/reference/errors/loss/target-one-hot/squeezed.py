import torch
from torch import nn

logits = torch.randn(3)
nn.CrossEntropyLoss()(logits, torch.zeros(3, dtype=torch.long))
