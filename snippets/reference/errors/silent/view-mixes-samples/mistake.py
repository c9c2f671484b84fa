import torch
from torch import nn

lstm = nn.LSTM(4, 8, bidirectional=True)
output, (h_n, c_n) = lstm(torch.randn(5, 3, 4))
states, steps = h_n.view(3, -1), output.view(3, -1)
print(torch.equal(states[1], torch.cat((h_n[0, 1], h_n[1, 1]))))
print(torch.equal(states[1], torch.cat((h_n[0, 2], h_n[1, 0]))))
print(torch.equal(steps[1], torch.cat(tuple(output[:, 1]))))
