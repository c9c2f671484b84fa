import random

import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence
from torch.nn.utils.rnn import pad_sequence

UPDATE, CRASH, kinds, classes, longest = 1, 2, 10, 2, 20


# 1. Data: a log with one update and one crash. Which came first?
def make_log():
    log = random.choices(range(3, kinds), k=random.randint(2, longest - 2))
    first, second = sorted(random.sample(range(len(log)), 2))
    label = random.randrange(classes)
    log[first], log[second] = (UPDATE, CRASH) if label else (CRASH, UPDATE)
    return torch.tensor(log), label


def collate(pairs):
    logs, labels = zip(*pairs, strict=True)
    lengths = torch.tensor([len(log) for log in logs])
    return pad_sequence(logs, batch_first=True), lengths, torch.tensor(labels)


# 2. Bodies: each takes x and lengths, and gives a vector for each step
class Recurrent(nn.Module):
    def __init__(self, layer):
        super().__init__()
        self.layer = layer  # an nn.LSTM or nn.GRU with batch_first=True

    def forward(self, x, lengths):
        packed = pack_padded_sequence(x, lengths, True, enforce_sorted=False)
        output, _ = self.layer(packed)  # the states stay in the _
        return pad_packed_sequence(output, True, total_length=x.size(1))[0]


class Transformer(nn.Module):
    def __init__(self, H_in, H_out, nhead, positions=True):
        super().__init__()
        self.into = nn.Linear(H_in, H_out)
        self.position = nn.Embedding(longest, H_out) if positions else None
        self.layer = nn.TransformerEncoderLayer(
            H_out, nhead, 2 * H_out, dropout=0.0, batch_first=True
        )

    def forward(self, x, lengths):
        N, L, _ = x.shape
        steps = torch.arange(L)
        padding = steps >= lengths[:, None]  # (N, L) — True where padding is
        x = self.into(x)
        if self.position is not None:
            x = x + self.position(steps)
        return self.layer(x, src_key_padding_mask=padding)


# 3. The model: the body is an argument; None is the baseline
class Classifier(nn.Module):
    def __init__(self, body, H_in, H_out):
        super().__init__()
        self.embedding = nn.Embedding(kinds, H_in, padding_idx=0)
        self.body = body
        self.head = nn.Linear(H_out if body else H_in, classes)

    def forward(self, ids, lengths):
        N, L = ids.shape
        x = self.embedding(ids)  # (N, L, self.embedding.embedding_dim)
        output = self.body(x, lengths) if self.body else x
        real = torch.arange(L) < lengths[:, None]  # (N, L)
        total = (output * real[:, :, None]).sum(dim=1)
        return self.head(total / lengths[:, None])  # (N, classes)


# 4. Training and evaluation, the same for all
H_in, H_out = 10, 20
bodies = {
    "baseline": lambda: None,
    "LSTM": lambda: Recurrent(nn.LSTM(H_in, H_out, batch_first=True)),
    "GRU": lambda: Recurrent(nn.GRU(H_in, H_out, batch_first=True)),
    "Transformer": lambda: Transformer(H_in, H_out, 4),
    "without positions": lambda: Transformer(H_in, H_out, 4, positions=False),
}
random.seed(0)
train = [make_log() for _ in range(1000)]
batches = [collate(train[i : i + 50]) for i in range(0, 1000, 50)]
ids, lengths, labels = collate([make_log() for _ in range(1000)])
for name, make in bodies.items():
    torch.manual_seed(0)
    model = Classifier(make(), H_in, H_out)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    for _ in range(6):
        for x, steps, target in batches:
            loss = nn.functional.cross_entropy(model(x, steps), target)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    model.eval()
    with torch.no_grad():
        hits = model(ids, lengths).argmax(dim=1) == labels
    count = sum(p.numel() for p in model.parameters())
    print(f"{name:<18} {count:5} parameters", end="  ")
    print(f"accuracy {hits.float().mean():.1f}")
