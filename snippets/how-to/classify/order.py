import random

import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_sequence
from torch.utils.data import DataLoader

random.seed(0)
torch.manual_seed(0)
UPDATE, CRASH, kinds, classes = 1, 2, 10, 2


# 1. Data: a log with one update and one crash. Which came first?
def make_log():
    log = random.choices(range(3, kinds), k=random.randint(2, 30))
    first, second = sorted(random.sample(range(len(log)), 2))
    label = random.randrange(classes)
    log[first], log[second] = (UPDATE, CRASH) if label else (CRASH, UPDATE)
    return torch.tensor(log), label


# 2. Batches: padded with 0, their lengths beside them
def collate(pairs):
    logs, labels = zip(*pairs, strict=True)
    lengths = torch.tensor([len(log) for log in logs])
    return pad_sequence(logs, batch_first=True), lengths, torch.tensor(labels)


train = [make_log() for _ in range(1000)]
batches = DataLoader(train, batch_size=50, shuffle=True, collate_fn=collate)
test = collate([make_log() for _ in range(1000)])


# 3. The model, and a baseline that counts the events of each kind
class Classifier(nn.Module):
    def __init__(self, H_in=10, H_out=20):
        super().__init__()
        self.embedding = nn.Embedding(kinds, H_in, padding_idx=0)
        self.lstm = nn.LSTM(H_in, H_out, batch_first=True)
        self.head = nn.Linear(H_out, classes)

    def forward(self, ids, lengths):
        N, L = ids.shape
        x = self.embedding(ids)  # (N, L, self.lstm.input_size)
        packed = pack_padded_sequence(
            x, lengths, batch_first=True, enforce_sorted=False
        )
        _, (h_n, _) = self.lstm(packed)  # h_n (1, N, self.lstm.hidden_size)
        return self.head(h_n[-1])  # (N, classes)


class Counts(nn.Module):
    def __init__(self):
        super().__init__()
        self.head = nn.Linear(kinds, classes)

    def forward(self, ids, lengths):
        N, L = ids.shape
        counts = nn.functional.one_hot(ids, kinds).sum(dim=1)  # (N, kinds)
        return self.head(counts.float())  # (N, classes)


# 4. Training and evaluation, the same for both
for model in Counts(), Classifier():
    optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
    for _ in range(5):
        for ids, lengths, target in batches:
            loss = nn.functional.cross_entropy(model(ids, lengths), target)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    ids, lengths, target = test
    with torch.no_grad():
        hits = model(ids, lengths).argmax(dim=1) == target
    print(f"{type(model).__name__}: loss {loss:.1f}, ", end="")
    print(f"test accuracy {hits.float().mean():.2f}")

# 5. Prediction for a log of our own, a batch of one
log = torch.tensor([[7, CRASH, 4, 9, UPDATE, 3]])
with torch.no_grad():
    scores = model(log, torch.tensor([6]))  # (1, classes)
print("update first:", scores.argmax().item() == 1)
