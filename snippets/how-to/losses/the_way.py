import torch
from torch import nn

torch.manual_seed(0)
N, L, H_in, H_out, classes = 3, 5, 2, 24, 4
x = torch.randn(N, L, H_in)  # (N, L, H_in)
lengths = torch.tensor([5, 2, 4])
lstm = nn.LSTM(H_in, H_out, batch_first=True)
head = nn.Linear(H_out, classes)
mask = torch.arange(L) < lengths[:, None]  # (N, L)
target = torch.randint(classes, (N, L))  # (N, L)
target[~mask] = -100  # what is padded does not count

output, _ = lstm(x)  # (N, L, H_out)
scores = head(output)  # (N, L, classes)
turned = scores.transpose(1, 2)  # (N, classes, L)
each = nn.functional.cross_entropy(turned, target, reduction="none")  # (N, L)
loss = each.sum() / mask.sum()  # ()
for name in "x", "output", "scores", "turned", "target", "each", "loss":
    print(name, tuple(globals()[name].shape))
