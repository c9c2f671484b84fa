import torch

scale = 0.01
weight = torch.tensor([0.004, -0.5, 1.0, 3.0])
small = (weight / scale).round().clamp(-128, 127).to(torch.int8)
print(small.tolist())
