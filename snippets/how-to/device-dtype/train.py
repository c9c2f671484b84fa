import numpy as np
import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_sequence
from torch.utils.data import DataLoader

torch.manual_seed(0)
rng = np.random.default_rng(0)
if torch.cuda.is_available():
    device = torch.device("cuda")
elif torch.backends.mps.is_available():
    device = torch.device("mps")
else:
    device = torch.device("cpu")
dtype = torch.float32


# 1. Data from NumPy, float64: two sensors with a peak each. Which was first?
def make_recording():
    recording = rng.normal(0, 0.2, (rng.integers(6, 25), 2))
    first, second = sorted(rng.choice(len(recording), 2, replace=False))
    label = int(rng.integers(2))
    recording[first, label] += 3
    recording[second, 1 - label] += 3
    return torch.from_numpy(recording), label


# 2. Batches stay on the CPU; the lengths do so for good
def collate(pairs):
    recordings, labels = zip(*pairs, strict=True)
    lengths = torch.tensor([len(each) for each in recordings])
    x = pad_sequence(recordings, batch_first=True)
    return x, lengths, torch.tensor(labels)


data = [make_recording() for _ in range(600)]
batches = DataLoader(
    data,
    batch_size=30,
    shuffle=True,
    collate_fn=collate,
    pin_memory=device.type == "cuda",
)
test = collate([make_recording() for _ in range(600)])


# 3. A model that asks its input where it is
class Model(nn.Module):
    def __init__(self, H_in=2, H_out=16, classes=2):
        super().__init__()
        self.lstm = nn.LSTM(H_in, H_out, batch_first=True)
        self.head = nn.Linear(H_out, classes)

    def forward(self, x, lengths):
        N, L, _ = x.shape
        h_0 = x.new_zeros(1, N, self.lstm.hidden_size)
        packed = pack_padded_sequence(
            x, lengths, batch_first=True, enforce_sorted=False
        )
        _, (h_n, _) = self.lstm(packed, (h_0, h_0.clone()))
        return self.head(h_n[-1])  # (N, self.head.out_features)


class Mean(nn.Module):  # the baseline: it sees no order
    def __init__(self, H_in=2, classes=2):
        super().__init__()
        self.head = nn.Linear(H_in, classes)

    def forward(self, x, lengths):
        return self.head(x.sum(dim=1) / lengths.to(x)[:, None])


# 4. One line moves the model, one line each batch
for model in Mean(), Model():
    model.to(device, dtype)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
    for _ in range(5):
        for x, lengths, target in batches:
            x = x.to(device, dtype, non_blocking=True)
            target = target.to(device, non_blocking=True)
            loss = nn.functional.cross_entropy(model(x, lengths), target)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    x, lengths, target = test
    with torch.no_grad():
        scores = model(x.to(device, dtype), lengths)
    hits = scores.argmax(dim=1).cpu() == target
    print(f"{type(model).__name__}: accuracy {hits.float().mean():.2f}")
