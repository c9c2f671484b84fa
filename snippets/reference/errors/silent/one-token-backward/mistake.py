import torch
from torch import nn

lstm = nn.LSTM(4, 8, bidirectional=True, batch_first=True)
x = torch.randn(3, 7, 4)
output, (h_n, c_n) = lstm(x)
backward_half = output[:, -1, 8:]
alone = lstm(x[:, -1:])[0][:, 0, 8:]
print("last token only:", torch.allclose(backward_half, alone, atol=1e-6))
print("whole sequence:", torch.allclose(backward_half, output[:, 0, 8:]))
