import torch
from torch import nn

N, L, H_in, H_out, num_layers = 4, 6, 5, 8, 3
lstm = nn.LSTM(H_in, H_out, num_layers, batch_first=True)
x = torch.randn(N, L, H_in)
output, (h_n, c_n) = lstm(x)

print("the last step of output is h_n:", output[:, -1].shape == h_n.shape)
print("batch_first moves the batch of h_n:", h_n.shape[0] == N)
print(
    "a second call goes on from the first:",
    not torch.equal(lstm(x)[0], output),
)
longer = torch.randn(N, 10 * L, H_in)
print("a longer input is refused:", lstm(longer)[0].shape[1] != 10 * L)
