import torch

prediction = torch.zeros(4, 1)  # (4, 1)
target = torch.arange(4.0)  # (4,)
print(tuple((prediction - target).shape))
