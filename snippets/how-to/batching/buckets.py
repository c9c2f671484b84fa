import math
import random

import torch
from torch import nn
from torch.nn.utils.rnn import pad_sequence
from torch.utils.data import DataLoader, Sampler

random.seed(0)
teams, kinds = 3, 12  # events 1, 2, 3 hand the ticket to a team


# 1. Data: tickets, most of them short, a few long. Who has it at the end?
def make_ticket():
    length = min(3 + int(random.expovariate(1 / 16)), 90)
    events = random.choices(range(teams + 1, kinds), k=length)
    handed = sorted(random.sample(range(length), 1 + length // 8))
    for step in handed:
        events[step] = random.randint(1, teams)
    return torch.tensor(events), events[handed[-1]] - 1


# 2. Batches of sequences that are about equally long
class BucketSampler(Sampler):
    def __init__(self, lengths, batch_size, pool=10, seed=0):
        self.lengths, self.batch_size = lengths, batch_size
        self.pool, self.seed, self.epoch = pool * batch_size, seed, 0

    def set_epoch(self, epoch):
        self.epoch = epoch

    def __iter__(self):
        generator = torch.Generator().manual_seed(self.seed + self.epoch)
        order = torch.randperm(len(self.lengths), generator=generator)
        batches = []
        for pool in order.split(self.pool):
            pool = sorted(pool.tolist(), key=self.lengths.__getitem__)
            for start in range(0, len(pool), self.batch_size):
                batches.append(pool[start : start + self.batch_size])
        for i in torch.randperm(len(batches), generator=generator).tolist():
            yield batches[i]

    def __len__(self):
        return math.ceil(len(self.lengths) / self.batch_size)


def collate(pairs):
    tickets, labels = zip(*pairs, strict=True)
    lengths = torch.tensor([len(ticket) for ticket in tickets])
    ids = pad_sequence(tickets, batch_first=True)
    return ids, lengths, torch.tensor(labels)


# 3. The model
class Classifier(nn.Module):
    def __init__(self, H_in=10, H_out=20):
        super().__init__()
        self.embedding = nn.Embedding(kinds, H_in, padding_idx=0)
        self.lstm = nn.LSTM(H_in, H_out, batch_first=True)
        self.head = nn.Linear(H_out, teams)

    def forward(self, ids, lengths):
        N, L = ids.shape
        output, _ = self.lstm(self.embedding(ids))
        last = output[torch.arange(N), lengths - 1]
        return self.head(last)  # (N, teams)


# 4. Training, and how many cells it computes
train = [make_ticket() for _ in range(1200)]
test = [make_ticket() for _ in range(500)]
shuffled = DataLoader(train, 32, shuffle=True, collate_fn=collate)
buckets = BucketSampler([len(ticket) for ticket, _ in train], 32)
bucketed = DataLoader(train, batch_sampler=buckets, collate_fn=collate)


def accuracy(model):
    hits = 0
    with torch.no_grad():
        for ids, lengths, target in DataLoader(test, 250, collate_fn=collate):
            hits += (model(ids, lengths).argmax(dim=1) == target).sum().item()
    return hits / len(test)


for name, batches in {"shuffled": shuffled, "bucketed": bucketed}.items():
    torch.manual_seed(0)
    model = Classifier()
    optimizer = torch.optim.Adam(model.parameters(), lr=0.03)
    steps = cells = real = 0
    for epoch in range(3):
        buckets.set_epoch(epoch)
        for ids, lengths, target in batches:
            loss = nn.functional.cross_entropy(model(ids, lengths), target)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            steps += 1
            cells += ids.numel()
            real += lengths.sum().item()
    print(f"{name}: {steps} steps, {cells} cells, ", end="")
    print(f"{1 - real / cells:.0%} padding, accuracy {accuracy(model):.2f}")

# 5. Baseline: the team that was named most
hits = 0
for ticket, label in test:
    counts = ticket.bincount(minlength=kinds)[1 : teams + 1]
    hits += counts.argmax().item() == label
print(f"named most: accuracy {hits / len(test):.2f}")
