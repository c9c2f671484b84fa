import torch
from torch.nn import functional as F
from torch.nn.utils.rnn import pad_sequence

N, L = 3, 4
lengths = torch.tensor([4, 2, 3])
rows = [1.0, 2.0, 2.0, 4.0], [1.0, 3.0], [2.0, 1.0, 4.0]
target = pad_sequence([torch.tensor(row) for row in rows], batch_first=True)
predicted = torch.tensor(
    [[3.0, 1.0, 3.0, 4.0], [4.0, 1.0, 0.5, 0.5], [0.0, 3.0, 4.0, 0.5]]
)

losses = F.mse_loss(predicted, target, reduction="none")  # (N, L)
mask = torch.arange(L) < lengths.unsqueeze(1)  # (N, L)
kept = losses * mask  # (N, L)
print("losses", losses.tolist())
print("mask  ", mask.int().tolist())
print("loss     ", (kept.sum() / mask.sum()).item())
print("too_small", kept.mean().item())
