import torch
from torch import nn

N, L, C = 3, 5, 6
output, _ = nn.LSTM(4, 8, batch_first=True)(torch.randn(N, L, 4))
log_probs = nn.Linear(8, C)(output).log_softmax(-1)  # (N, L, C)
target = torch.ones(3, 2, dtype=torch.long)
lengths, target_lengths = torch.tensor([5, 5, 4]), torch.tensor([2, 2, 2])
loss = nn.CTCLoss()(
    log_probs.transpose(0, 1), target, lengths, target_lengths
)
print(lengths.max().item() <= log_probs.size(1), "loss", tuple(loss.shape))
