import torch
from torch import nn

torch.manual_seed(0)
N, L, H_in, H_out = 32, 12, 2, 20
lstm = nn.LSTM(H_in, H_out, batch_first=True)
head = nn.Linear(H_out, 1)

x = torch.randn(N, L, H_in)  # (N, L, H_in)
output, _ = lstm(x)  # output (N, L, H_out)
last = output[:, -1]  # (N, H_out)
prediction = head(last).squeeze(-1)  # (N,)
loss = nn.functional.mse_loss(prediction, torch.randn(N))
loss.backward()
parameters = [*lstm.parameters(), *head.parameters()]
norm = nn.utils.clip_grad_norm_(parameters, max_norm=0.1)  # ()
by_hand = torch.stack([each.grad.norm() for each in parameters]).norm()

for name in "x", "output", "last", "prediction", "loss", "norm":
    print(name, tuple(globals()[name].shape))
print("norm above 0.1 before clipping:", bool(norm > 0.1))
print("norm above 0.1 after clipping:", bool(by_hand > 0.1001))
