import torch
from torch import nn

lstm = nn.LSTM(4, 6, bidirectional=1)
print("built:", len(lstm.all_weights), "directions")
try:
    lstm(torch.randn(7, 3, 4))
except TypeError as error:
    print(str(error).split(" - got")[0])
