import torch
from torch import nn

lstm = nn.LSTM(4, 8)
lstm.register_full_backward_hook(lambda *args: None)
output, _ = lstm(torch.randn(5, 2, 4))
output = output.clone()
output[0] = 0.0
print(output[0].abs().max().item())
