import torch
from torch import nn

N, L, C = 3, 5, 6
output, _ = nn.LSTM(4, 8, batch_first=True)(torch.randn(N, L, 4))
log_probs = nn.Linear(8, C)(output).log_softmax(-1)  # (N, L, C)
target = torch.ones(3, 2, dtype=torch.long)
lengths, target_lengths = torch.tensor([5, 5, 5]), torch.tensor([3, 2, 2])
nn.CTCLoss()(log_probs.transpose(0, 1), target, lengths, target_lengths)
