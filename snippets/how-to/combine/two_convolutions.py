import torch
from torch import nn

torch.manual_seed(0)
N, L, H_in, channels, short = 2, 20, 3, 5, 9
first = nn.Conv1d(H_in, channels, kernel_size=5, padding=2)
second = nn.Conv1d(channels, channels, kernel_size=5, padding=2)


def front(x, lengths, masked):
    real = torch.arange(x.size(1)) < lengths[:, None]
    x = first(x.transpose(1, 2)).relu()
    if masked:
        x = x * real.unsqueeze(1)  # zeros after the end again
    return second(x).relu().transpose(1, 2)


x = torch.randn(N, L, H_in)
x[1, short:] = 0  # the second one has nine steps, and padding
for masked in False, True:
    batch = front(x, torch.tensor([L, short]), masked)[1, :short]
    alone = front(x[1:, :short], torch.tensor([short]), masked)[0]
    differs = (~torch.isclose(batch, alone, atol=1e-5)).any(dim=1)
    print(f"masked: {masked!s:<5}  steps that differ:", end=" ")
    print(differs.nonzero().flatten().tolist())
