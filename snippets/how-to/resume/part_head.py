import torch
from torch import nn

saved = nn.Linear(20, 6).state_dict()
head = nn.Linear(20, 3)
try:
    head.load_state_dict(saved, strict=False)
except RuntimeError as error:
    print(str(error).split("\n")[1].strip().split(":")[0])
