import torch
from torch import nn

N, L, H_in, H_out, num_layers = 4, 6, 5, 8, 3
lstm = nn.LSTM(H_in, H_out, num_layers, batch_first=True)
x = torch.randn(N, L, H_in)
output, (h_n, c_n) = lstm(x)

print("the last step of output is h_n:", output[:, -1].shape == h_n.shape)
print("batch_first puts the batch of h_n in front:", h_n.shape == (N, num_layers, H_out))
print("a second call goes on from the first:", not torch.equal(lstm(x)[0], output))
print("an input ten times as long is refused:", lstm(torch.randn(N, 60, H_in))[0].shape[1] != 60)
