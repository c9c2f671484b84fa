import torch
from torch import nn

torch.manual_seed(0)
L, N, H_in, H_out = 7, 4, 5, 10
lstm = nn.LSTM(H_in, H_out)
cell = nn.LSTMCell(H_in, H_out)
for name, weight in cell.named_parameters():
    weight.data = getattr(lstm, f"{name}_l0").data


def run(x, mask):
    """One mask for the whole sequence: the same units are out each step."""
    h = c = x.new_zeros(N, H_out)
    steps = []
    for x_t in x:
        h, c = cell(x_t, (h * mask, c))  # only what the step reads is masked
        steps.append(h)
    return torch.stack(steps)


x = torch.randn(L, N, H_in)
mask = nn.functional.dropout(torch.ones(N, H_out), 0.5)  # (N, H_out)
print("the mask holds", sorted(set(mask.flatten().tolist())))
output = run(x, mask)  # (L, N, H_out)
print("output", tuple(output.shape))
print("with the mask it is nn.LSTM:   ", torch.allclose(output, lstm(x)[0]))
without = run(x, torch.ones(N, H_out))  # (L, N, H_out)
print(
    "without the mask it is nn.LSTM:",
    torch.allclose(without, lstm(x)[0], atol=1e-6),
)
