import torch
from torch import nn

weight = nn.Parameter(torch.zeros(2))
weight.grad = torch.tensor([3.0, 4.0])
norm = nn.utils.clip_grad_norm_([weight], max_norm=1.0)
print(f"{norm:.1f} {weight.grad.norm():.1f}")
