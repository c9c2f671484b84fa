import torch
from torch import nn

H = 10
lstm = nn.LSTM(5, H)
with torch.no_grad():
    for bias in (lstm.bias_ih_l0, lstm.bias_hh_l0):
        bias.zero_()
        bias[H : 2 * H] = 1
forget = (lstm.bias_ih_l0 + lstm.bias_hh_l0)[H : 2 * H]
print("forget-gate bias:", forget[0].item())

with torch.no_grad():
    lstm.bias_hh_l0[H : 2 * H] = 0
forget = (lstm.bias_ih_l0 + lstm.bias_hh_l0)[H : 2 * H]
print(
    "forget-gate bias:",
    forget[0].item(),
    " gate:",
    round(torch.sigmoid(forget[0]).item(), 2),
)
