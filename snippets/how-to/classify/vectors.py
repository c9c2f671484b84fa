import random

import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_sequence


def make_log():
    log = random.choices(range(3, 10), k=random.randint(2, 30))
    first, second = sorted(random.sample(range(len(log)), 2))
    label = random.randrange(2)
    log[first], log[second] = (1, 2) if label else (2, 1)
    return torch.tensor(log), label


def collate(pairs):
    logs, labels = zip(*pairs, strict=True)
    lengths = torch.tensor([len(log) for log in logs])
    ids = pad_sequence(logs, batch_first=True)
    ids = nn.functional.pad(ids, (0, columns - ids.size(1)))
    return ids, lengths, torch.tensor(labels)


def vector(x, lengths):
    N, L, _ = x.shape
    if way == "h_n[-1], packed":
        packed = pack_padded_sequence(x, lengths, True, enforce_sorted=False)
        _, (h_n, _) = lstm(packed)
        return h_n[-1]  # (N, H_out)
    output, _ = lstm(x)  # (N, L, H_out)
    if way == "output[:, -1], padded":
        return output[:, -1]  # (N, H_out)
    real = torch.arange(L) < lengths[:, None]  # (N, L)
    total = (output * real[:, :, None]).sum(dim=1)  # (N, H_out)
    return total / lengths[:, None]  # (N, H_out)


random.seed(0)
columns = 60  # all batches are padded to one width
H_in, H_out = 10, 20
train = [make_log() for _ in range(1000)]
batches = [collate(train[i : i + 50]) for i in range(0, 1000, 50)]
test = collate([make_log() for _ in range(500)])
for way in (
    "output[:, -1], padded",
    "h_n[-1], packed",
    "mean of real steps",
):
    torch.manual_seed(0)
    embedding = nn.Embedding(10, H_in)
    lstm = nn.LSTM(H_in, H_out, batch_first=True)
    head = nn.Linear(H_out, 2)
    model = nn.ModuleList([embedding, lstm, head])
    optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
    for _ in range(5):
        for ids, lengths, target in batches:
            scores = head(vector(embedding(ids), lengths))  # (50, 2)
            loss = nn.functional.cross_entropy(scores, target)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    ids, lengths, target = test
    with torch.no_grad():
        scores = head(vector(embedding(ids), lengths))
    hits = scores.argmax(dim=1) == target
    print(f"{way:<22} {hits.float().mean():.2f}")
