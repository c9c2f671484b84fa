import torch
from torch import nn


def forget_gate(lstm):
    zero = torch.zeros(1, 1, 8)
    c_n = lstm(torch.zeros(1, 1, 4), (zero, zero + 1))[1][1]
    return f"{c_n[0, 0, 0]:.2f}"


lstm = nn.LSTM(4, 8)
with torch.no_grad():
    for parameter in lstm.parameters():
        parameter.zero_()
    lstm.bias_ih_l0[8:16] = 1
print("bias_ih [8:16] = 1, forget gate", forget_gate(lstm))
print(f"sigmoid(1) = {torch.tensor(1.0).sigmoid():.2f}")
