import torch

h = torch.zeros(2, 8, 6)
rows = torch.tensor([7, 0, 3])
print(tuple(h[:, rows].shape))
