import torch

normal = torch.tensor([0.1, 0.2, 0.3, 0.4])
odd = torch.tensor([0.25, 0.9])
print((odd[:, None] > normal).float().mean().item())
