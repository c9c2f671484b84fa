import torch
from torch import nn


def forget_gate(lstm):
    zero = torch.zeros(1, 1, 8)
    c_n = lstm(torch.zeros(1, 1, 4), (zero, zero + 1))[1][1]
    return f"{c_n[0, 0, 0]:.2f}"


for first in (0, 8):
    lstm = nn.LSTM(4, 8)
    with torch.no_grad():
        for name, parameter in lstm.named_parameters():
            parameter.zero_()
            if "bias" in name:
                parameter[first : first + 8] = 1
    print(f"biases [{first}:{first + 8}] = 1, forget gate", forget_gate(lstm))
