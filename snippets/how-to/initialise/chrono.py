import torch
from torch import nn

torch.manual_seed(0)


@torch.no_grad()
def chrono(lstm, longest):
    """Units that forget at different rates, up to `longest` steps."""
    H = lstm.hidden_size
    for name, bias in lstm.named_parameters():
        if name.startswith("bias"):
            bias.zero_()
        if name.startswith("bias_ih"):
            rate = torch.empty(H).uniform_(1, longest - 1).log()
            bias[H : 2 * H] = rate
            bias[:H] = -rate  # what is kept long is written rarely


lstm = nn.LSTM(10, 200, num_layers=2)
chrono(lstm, longest=100)
gate = torch.sigmoid(lstm.bias_ih_l1[200:400])
steps = 1 / (1 - gate)  # after so many, 1 / e is left
print(f"a unit keeps for {steps.min():.0f} to {steps.max():.0f} steps")
opens = torch.sigmoid(lstm.bias_ih_l1[:200])
print(
    "input and forget gate add up to 1:",
    torch.allclose(gate + opens, torch.ones(200)),
)
