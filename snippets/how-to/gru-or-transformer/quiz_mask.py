import torch

lengths = torch.tensor([2, 4])
print((torch.arange(4) >= lengths[:, None]).int().tolist())
