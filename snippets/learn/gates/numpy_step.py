import numpy as np
import torch
from torch import nn

H_in, H_out = 4, 6
rnn = nn.RNNCell(H_in, H_out)
x_t, h = torch.randn(H_in), torch.randn(H_out)
wanted = rnn(x_t, h).detach().numpy()

weights = [weight.detach().numpy() for weight in rnn.parameters()]
W_ih, W_hh, b_ih, b_hh = weights  # W_ih (H_out, H_in), W_hh (H_out, H_out)
x, h = x_t.numpy(), h.numpy()  # x (H_in,), h (H_out,)
column = np.tanh(W_ih @ x + b_ih + W_hh @ h + b_hh)  # (H_out,)
row = np.tanh(x @ W_ih.T + b_ih + h @ W_hh.T + b_hh)  # (H_out,)

print("W_ih", W_ih.shape)
print("W_ih @ x agrees:  ", np.allclose(column, wanted, atol=1e-6))
print("x @ W_ih.T agrees:", np.allclose(row, wanted, atol=1e-6))
