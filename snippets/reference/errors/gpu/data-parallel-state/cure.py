import torch
from torch import nn

lstm = nn.LSTM(4, 8, num_layers=2, batch_first=True)
x, h_0 = torch.randn(6, 5, 4), torch.zeros(6, 2, 8)
# The batch comes first; inside of forward, the layers go back to the front.
x, h_0 = x.chunk(2)[0], h_0.chunk(2)[0].transpose(0, 1).contiguous()
output, _ = lstm(x, (h_0, h_0))
print("output", tuple(output.shape))
