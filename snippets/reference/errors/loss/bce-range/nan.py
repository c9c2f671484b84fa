import torch
from torch import nn

nn.BCELoss()(torch.tensor([float("nan"), 0.2]), torch.tensor([0.0, 1.0]))
