import torch

L, N = 5, 3
x = torch.zeros(L, N)  # (L, N)
print("x", tuple(x.shape))
