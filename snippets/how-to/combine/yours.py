import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

torch.manual_seed(0)
N, L, H_in, channels, H_out, D, S, classes = 4, 30, 9, 12, 20, 2, 5, 6
conv = nn.Conv1d(H_in, channels, kernel_size=5, padding=2)
pool = nn.MaxPool1d(3)
lstm = nn.LSTM(channels, H_out, batch_first=True, bidirectional=True)
norm = nn.LayerNorm(D * H_out)
score = nn.Linear(D * H_out, 1)
head = nn.Sequential(
    nn.Linear(D * H_out + S, 24), nn.ReLU(), nn.Linear(24, classes)
)

x = torch.randn(N, L, H_in)  # (N, L, H_in)
lengths = torch.tensor([30, 12, 21, 8])
static = torch.randn(N, S)  # (N, S)
maps = pool(conv(x.transpose(1, 2)).relu())  # (N, channels, L // 3)
steps = lengths // 3  # (N,)
packed = pack_padded_sequence(
    maps.transpose(1, 2), steps, batch_first=True, enforce_sorted=False
)
output, _ = lstm(packed)
output, _ = pad_packed_sequence(
    output, batch_first=True
)  # output (N, L // 3, D * H_out)
output = norm(output)  # (N, L // 3, D * H_out)
padding = torch.arange(L // 3) >= steps[:, None]  # (N, L // 3)
scores = score(output).squeeze(-1).masked_fill(padding, -torch.inf)
weights = scores.softmax(dim=1)  # (N, L // 3)
vector = (weights.unsqueeze(-1) * output).sum(dim=1)  # (N, D * H_out)
vector = torch.cat((vector, static), dim=1)  # (N, D * H_out + S)
result = head(vector)  # (N, classes)
for name in "maps", "output", "weights", "vector", "result":
    print(name, tuple(globals()[name].shape))
