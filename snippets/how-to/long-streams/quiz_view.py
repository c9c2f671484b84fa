import torch

streams = torch.arange(12).view(3, 4)
L = 2
print(streams[:, L : 2 * L].tolist())
