import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

torch.manual_seed(0)
N, L, H_in, channels, H_out, classes = 3, 20, 2, 12, 16, 5
kernel, stride = 6, 2
conv = nn.Conv1d(H_in, channels, kernel, stride)
lstm = nn.LSTM(channels, H_out, batch_first=True)
score = nn.Linear(H_out, 1)
head = nn.Linear(H_out, classes)

x = torch.randn(N, L, H_in)  # (N, L, H_in)
lengths = torch.tensor([14, 20, 9])
across = x.transpose(1, 2)  # (N, H_in, L)
steps = (lengths - kernel) // stride + 1  # (N,)
shorter, total = int(steps.max()), int(steps.sum())
maps = conv(across).relu()  # (N, channels, shorter)
windows = maps.transpose(1, 2)  # (N, shorter, channels)
packed = pack_padded_sequence(
    windows, steps, batch_first=True, enforce_sorted=False
)
data = packed.data  # (total, channels)
output, _ = lstm(packed)
output, _ = pad_packed_sequence(
    output, batch_first=True
)  # output (N, shorter, H_out)
real = torch.arange(shorter) < steps[:, None]  # (N, shorter)
scores = score(output).squeeze(-1)  # (N, shorter)
weights = scores.masked_fill(~real, -torch.inf).softmax(dim=1)  # (N, shorter)
vector = (weights.unsqueeze(-1) * output).sum(dim=1)  # (N, H_out)
result = head(vector)  # (N, classes)

print("lengths", lengths.tolist(), "become", steps.tolist())
for name in "x", "across", "maps", "windows", "data", "output":
    print(name, tuple(globals()[name].shape))
for name in "weights", "vector", "result":
    print(name, tuple(globals()[name].shape))
