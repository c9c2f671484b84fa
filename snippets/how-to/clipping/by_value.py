import torch
from torch import nn

weight = nn.Parameter(torch.zeros(2))
for name, clip in {
    "norm": lambda: nn.utils.clip_grad_norm_([weight], 1.0),
    "value": lambda: nn.utils.clip_grad_value_([weight], 1.0),
}.items():
    weight.grad = torch.tensor([8.0, 0.5])
    clip()
    print(f"by {name}:", [round(each, 2) for each in weight.grad.tolist()])
