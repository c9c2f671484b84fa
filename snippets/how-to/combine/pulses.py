import math
import random

import torch
from torch import nn
from torch.nn.utils.rnn import (
    pack_padded_sequence,
    pad_packed_sequence,
    pad_sequence,
)
from torch.utils.data import DataLoader

random.seed(0)
torch.manual_seed(0)
H_in, channels, H_out, kinds = 1, 12, 16, 4
kernel = stride = 8

# 1. Data: pulses of 8 steps, and noise. Of which kind is the pulse
#    after the start?
phase = torch.arange(8) * 2 * math.pi / 8
wave = torch.stack([phase.sin(), phase.cos()])
PULSES, START = torch.cat([wave, -wave]), torch.full((8,), 2.0)


def make_recording(pulses, start):
    label = torch.randint(kinds, (pulses,))
    x = PULSES[label]
    x[start] = START
    x = x.view(-1, H_in)
    return x + 0.5 * torch.randn(x.shape), label[start + 1].item()


def make_recordings(count):
    for _ in range(count):
        pulses = random.randint(10, 30)
        yield make_recording(pulses, random.randrange(pulses - 1))


def collate(pairs):
    xs, labels = zip(*pairs, strict=True)
    lengths = torch.tensor([len(x) for x in xs])
    return pad_sequence(xs, batch_first=True), lengths, torch.tensor(labels)


train = list(make_recordings(800))
batches = DataLoader(train, batch_size=50, shuffle=True, collate_fn=collate)
test = collate(make_recordings(800))


# 2. The parts, each with the lengths beside its result
class Convolution(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv1d(H_in, channels, kernel, stride)

    def forward(self, x, lengths):
        N, L, _ = x.shape
        x = self.conv(x.transpose(1, 2))  # (N, channels, L // stride)
        x = x.relu().transpose(1, 2)  # (N, L // stride, channels)
        return x, (lengths - kernel) // stride + 1


class Attention(nn.Module):
    def __init__(self):
        super().__init__()
        self.score = nn.Linear(H_out, 1)

    def forward(self, output, lengths):
        N, L, _ = output.shape
        real = torch.arange(L) < lengths[:, None]  # (N, L)
        scores = self.score(output).squeeze(-1)  # (N, L)
        weights = scores.masked_fill(~real, -math.inf).softmax(dim=1)
        vector = (weights.unsqueeze(-1) * output).sum(dim=1)  # (N, H_out)
        return vector, weights


# 3. The model, and a baseline that has no LSTM
class Combined(nn.Module):
    def __init__(self):
        super().__init__()
        self.convolution = Convolution()
        self.lstm = nn.LSTM(channels, H_out, batch_first=True)
        self.attention = Attention()
        self.head = nn.Linear(H_out, kinds)

    def forward(self, x, lengths):
        x, lengths = self.convolution(x, lengths)
        packed = pack_padded_sequence(
            x, lengths, batch_first=True, enforce_sorted=False
        )
        output, _ = self.lstm(packed)
        output, _ = pad_packed_sequence(output, batch_first=True)
        vector, weights = self.attention(output, lengths)
        return self.head(vector), weights


class NoLSTM(nn.Module):
    def __init__(self):
        super().__init__()
        self.convolution = Convolution()
        self.head = nn.Linear(channels, kinds)

    def forward(self, x, lengths):
        x, lengths = self.convolution(x, lengths)
        return self.head(x.amax(dim=1)), None  # the maximum over time


# 4. Training and evaluation, the same for both
for model in NoLSTM(), Combined():
    optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
    for _ in range(5):
        for x, lengths, target in batches:
            scores, _ = model(x, lengths)
            loss = nn.functional.cross_entropy(scores, target)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    x, lengths, target = test
    with torch.no_grad():
        hits = model(x, lengths)[0].argmax(dim=1) == target
    name = type(model).__name__
    print(f"{name:<8} test accuracy {hits.float().mean():.2f}")

# 5. One new recording: where does the attention look?
x, label = make_recording(pulses=20, start=5)
with torch.no_grad():
    scores, weights = model(x.unsqueeze(0), torch.tensor([len(x)]))
print("right:", scores.argmax().item() == label)
print("it looks at pulse", weights.argmax().item())
