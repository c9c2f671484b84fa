import random
import warnings

import torch
from torch import nn

random.seed(0)
torch.manual_seed(0)
UPDATE, CRASH, kinds, classes, longest = 1, 2, 10, 2, 30


# 1. Data: a log with one update and one crash. Which came first?
def make_log():
    log = random.choices(range(3, kinds), k=random.randint(2, longest))
    first, second = sorted(random.sample(range(len(log)), 2))
    label = random.randrange(classes)
    log[first], log[second] = (UPDATE, CRASH) if label else (CRASH, UPDATE)
    return log, label


def collate(logs):
    ids = [log + [0] * (longest - len(log)) for log in logs]  # one length
    return torch.tensor(ids), torch.tensor([len(log) for log in logs])


def make_logs(count):
    logs, labels = zip(*(make_log() for _ in range(count)), strict=True)
    return *collate(logs), torch.tensor(labels)


train, test = make_logs(1000), make_logs(500)


# 2. The model: padding and lengths, no packing; and one that counts
class Classifier(nn.Module):
    def __init__(self, H_in=10, H_out=20):
        super().__init__()
        self.embedding = nn.Embedding(kinds, H_in, padding_idx=0)
        self.lstm = nn.LSTM(H_in, H_out, batch_first=True)
        self.head = nn.Linear(H_out, classes)

    def forward(self, ids, lengths):
        x = self.embedding(ids)
        output, _ = self.lstm(x)
        index = (lengths - 1)[:, None, None].expand(-1, 1, output.shape[2])
        return self.head(output.gather(1, index)[:, 0])


class Counts(nn.Module):
    def __init__(self):
        super().__init__()
        self.head = nn.Linear(kinds, classes)

    def forward(self, ids, lengths):
        return self.head(nn.functional.one_hot(ids, kinds).sum(1).float())


def accuracy(model):
    ids, lengths, labels = test
    with torch.no_grad():
        hits = model(ids, lengths).argmax(dim=1) == labels
    return f"{hits.float().mean():.2f}"


# 3. Training
for model in Counts(), Classifier():
    optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
    for _ in range(6):
        for batch in torch.randperm(1000).split(50):
            ids, lengths, labels = (each[batch] for each in train)
            loss = nn.functional.cross_entropy(model(ids, lengths), labels)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    print(f"{type(model).__name__}: test accuracy {accuracy(model)}")

# 4. Export with a free batch, save, load
model.eval()
N = torch.export.Dim("N", max=1000)
program = torch.export.export(
    model,
    (ids, lengths),
    dynamic_shapes={"ids": {0: N}, "lengths": {0: N}},
    strict=True,
)
torch.export.save(program, "order.pt2")
with warnings.catch_warnings():  # some versions warn of a buffer
    warnings.simplefilter("ignore")
    loaded = torch.export.load("order.pt2").module()
print(f"Exported: test accuracy {accuracy(loaded)}")

# 5. Compare with the model: other batch sizes, other lengths of logs
for count in 1, 3, 80:
    ids, lengths, _ = make_logs(count)
    with torch.no_grad():
        wanted, scores = model(ids, lengths), loaded(ids, lengths)
    same = torch.allclose(scores, wanted, atol=1e-5)
    print(f"N = {count}, same: {same}")

# 6. Prediction for a log of our own
with torch.no_grad():
    scores = loaded(*collate([[7, CRASH, 4, 9, UPDATE, 3]]))
print("update first:", scores.argmax().item() == 1)
