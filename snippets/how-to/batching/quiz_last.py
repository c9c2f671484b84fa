import torch
from torch.utils.data import DataLoader

print([len(batch) for batch in DataLoader(torch.arange(50), 16)])
