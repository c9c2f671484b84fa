import torch
from torch import nn

L, N, H_in, H_out, num_layers, D, classes = 7, 4, 5, 10, 3, 2, 6
lstm = nn.LSTM(H_in, H_out, num_layers, bidirectional=True, batch_first=True)
x = torch.randn(N, L, H_in)  # (N, L, H_in)
output, (h_n, _) = lstm(x)  # (N, L, D * H_out)

from_h_n = torch.cat((h_n[-2], h_n[-1]), dim=1)  # (N, D * H_out)
from_output = torch.cat((output[:, -1, :H_out], output[:, 0, H_out:]), dim=1)
print("the same vector twice:", torch.equal(from_h_n, from_output))
print("output[:, -1] is it:  ", torch.allclose(from_h_n, output[:, -1]))

scores = nn.Linear(D * H_out, classes)(from_h_n)  # (N, classes)
print("scores", tuple(scores.shape))
