import torch
from torch import nn

L, N, H_in, H_out, D = 7, 4, 5, 10, 2
lstm = nn.LSTM(H_in, H_out, 3, bidirectional=True, batch_first=True)
x = torch.randn(N, L, H_in)
output, (h_n, _) = lstm(x)
half = output[:, -1, H_out:]  # (N, H_out)

other = torch.randn(N, L, H_in)
other[:, -1] = x[:, -1]  # other tokens, but for the last one
changed = lstm(other)[0][:, -1, H_out:]  # (N, H_out)
print("the backward half notices:", not torch.allclose(half, changed))
print("it is the final state:    ", torch.allclose(half, h_n[-1]))

# The top layer backward, alone: one step, from zeros, on layer 1's output.
lower = nn.LSTM(H_in, H_out, 2, bidirectional=True, batch_first=True)
lower.load_state_dict(
    {name: lstm.get_parameter(name) for name in lower.state_dict()}
)
cell = nn.LSTMCell(D * H_out, H_out)
for name, weight in cell.named_parameters():
    weight.data = getattr(lstm, f"{name}_l2_reverse").data
h_1, _ = cell(lower(x)[0][:, -1])  # (N, H_out)
print("it is one step:           ", torch.allclose(half, h_1, atol=1e-6))
