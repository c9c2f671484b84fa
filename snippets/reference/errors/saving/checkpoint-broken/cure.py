import os

import torch
from torch import nn

torch.save(nn.LSTM(4, 8).state_dict(), "lstm.part")
os.replace("lstm.part", "lstm.pt")
print(len(torch.load("lstm.pt")), "tensors")
