import torch
from torch.utils.data import DataLoader

dataset = [torch.randn(5, 4), torch.randn(7, 4)]
next(iter(DataLoader(dataset, batch_size=2)))
