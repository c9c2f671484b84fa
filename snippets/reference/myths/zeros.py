import torch
from torch import nn

torch.manual_seed(0)
x, zeros = torch.randn(3, 5), torch.zeros(4, 5)

for bias in (True, False):
    lstm = nn.LSTM(5, 8, bias=bias)
    _, (h_n, _) = lstm(x)
    _, (behind, _) = lstm(torch.cat((x, zeros)))
    _, (in_front, _) = lstm(torch.cat((zeros, x)))
    print(f"bias={bias}:", end=" ")
    print(
        "zeros behind skipped:",
        torch.allclose(behind, h_n, atol=1e-3),
        end=", ",
    )
    print("in front skipped:", torch.allclose(in_front, h_n, atol=1e-6))
