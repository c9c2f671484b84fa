import torch
from torch import nn

torch.manual_seed(0)
lstm, head = nn.LSTM(5, 8), nn.Linear(8, 1)
output, (_, c_n) = lstm(10 * torch.randn(50, 3, 5))

print("output within -1 and 1:", bool((output.abs() <= 1).all()))
print("c_n within -1 and 1:   ", bool((c_n.abs() <= 1).all()))
again = torch.tanh(output)
print(
    "a second tanh changes nothing:", torch.allclose(again, output, atol=1e-3)
)

target = torch.tensor(5.0)
nn.init.constant_(head.bias, 5.0)
without, bounded = head(output), torch.tanh(head(output))
print(
    "can come near 5, Linear at the end:",
    bool(((without - target).abs() < 1).any()),
)
print(
    "can come near 5, tanh at the end:  ",
    bool(((bounded - target).abs() < 1).any()),
)
