import torch
from torch import nn

H_in, H_out = 5, 8
lstm = nn.LSTM(H_in, H_out)
x = torch.randn(60, 4, H_in)
whole, state = lstm(x)
steps, sequences = lstm(x[:6])[0], lstm(x[:, :3])[0]
print("6 of 60 steps:   ", torch.allclose(steps, whole[:6], atol=1e-6))
print("3 of 4 sequences:", torch.allclose(sequences, whole[:, :3], atol=1e-6))

try:
    lstm(x[:, :3], state)
except RuntimeError as error:
    print(error)
