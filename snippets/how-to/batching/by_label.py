import random

import torch
from torch import nn
from torch.nn.utils.rnn import pad_sequence

random.seed(0)
N, H_in, H_out, teams = 20, 8, 16, 3


def make_ticket():
    """The longer it is, the later the team: lengths tell the labels."""
    team = random.randrange(teams)
    length = 4 + 6 * team + random.randrange(6)
    events = random.choices(range(teams + 1, 12), k=length)
    events[random.randrange(length)] = team + 1
    return torch.tensor(events), team


def collate(pairs):
    tickets, labels = zip(*pairs, strict=True)
    lengths = torch.tensor([len(ticket) for ticket in tickets])
    ids = pad_sequence(tickets, batch_first=True)
    return ids, lengths, torch.tensor(labels)


def make_batches(shuffled):
    mixed = random.sample(train, len(train))
    pool = 5 * N if shuffled else len(train)
    batches = []
    for start in range(0, len(mixed), pool):
        part = mixed[start : start + pool]
        part.sort(key=lambda pair: len(pair[0]))
        batches += [part[i : i + N] for i in range(0, len(part), N)]
    if shuffled:
        random.shuffle(batches)
    return batches


def scores(ids, lengths):
    output, _ = lstm(embedding(ids))
    return head(output[torch.arange(len(ids)), lengths - 1])


train = [make_ticket() for _ in range(600)]
test = collate([make_ticket() for _ in range(500)])
for shuffled in False, True:
    torch.manual_seed(0)
    embedding = nn.Embedding(12, H_in)
    lstm = nn.LSTM(H_in, H_out, batch_first=True)
    head = nn.Linear(H_out, teams)
    model = nn.ModuleList([embedding, lstm, head])
    optimizer = torch.optim.Adam(model.parameters(), lr=0.03)
    for _ in range(5):
        for batch in make_batches(shuffled):
            ids, lengths, target = collate(batch)
            loss = nn.functional.cross_entropy(scores(ids, lengths), target)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    ids, lengths, target = test
    with torch.no_grad():
        right = scores(ids, lengths).argmax(dim=1) == target
    accuracy = right.float().mean().item()
    print(f"pools, shuffled: {shuffled}, accuracy below 0.5: ", end="")
    print(f"{accuracy < 0.5}, above 0.95: {accuracy > 0.95}")
