import torch
from torch import nn

torch.manual_seed(0)
H_out = 8


def gradients(N, L, H_in):
    """Whether weight_hh, and the forget gate in weight_ih, have influence."""
    lstm = nn.LSTM(H_in, H_out, batch_first=True)
    x = torch.randn(N, L, H_in)  # (N, L, H_in)
    output, _ = lstm(x)
    output[:, -1].sum().backward()
    forget = lstm.weight_ih_l0.grad[H_out : 2 * H_out]
    return bool(lstm.weight_hh_l0.grad.any()), bool(forget.any())


print(
    "24 features in 1 step: weight_hh {}, forget gate {}".format(
        *gradients(3, 1, 24)
    )
)
print(
    "1 feature in 24 steps: weight_hh {}, forget gate {}".format(
        *gradients(3, 24, 1)
    )
)
