import torch
from torch import nn

L, H_in, H_cell = 100, 1, 1
lstm = nn.LSTM(H_in, H_cell)
with torch.no_grad():
    for parameter in lstm.parameters():
        parameter.zero_()
    lstm.bias_ih_l0.fill_(20)  # i, f and o are 1, and so is g

x = torch.zeros(L, H_in)
output, (h_n, c_n) = lstm(x)
print("c_n is", round(c_n.item()), "after", L, "steps")
print("no |h_t| is above 1:", bool(output.abs().max() <= 1))
print("h_n is tanh(c_n):", torch.allclose(h_n, torch.tanh(c_n)))
lstm.bias_ih_l0.data[H_cell : 2 * H_cell] = -20  # now the forget gate is shut
print("c_n is", round(lstm(x)[1][1].item()), "if each step forgets")
