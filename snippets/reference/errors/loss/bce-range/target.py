import torch
from torch import nn

nn.BCELoss()(torch.tensor([0.5, 0.2]), torch.tensor([2.0, 1.0]))
