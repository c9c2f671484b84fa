import torch
from torch import nn

torch.manual_seed(0)
drop = nn.Dropout(0.5)
print(
    sorted(set(drop(torch.ones(100)).tolist())),
    drop.eval()(torch.ones(1)).tolist(),
)
