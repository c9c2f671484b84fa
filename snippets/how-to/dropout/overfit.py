import torch
from torch import nn

L, words, NOT, classes = 9, 60, 0, 2


# 1. Data: even words are praise, odd ones blame, and NOT turns the next one
def make_reviews(number):
    ids = torch.randint(1, words, (number, L))  # (number, L)
    ids[torch.rand(number, L) < 0.3] = NOT
    value = (1 - 2 * (ids % 2)) * (ids != NOT)
    turned = torch.zeros_like(ids)
    turned[:, 1:] = ids[:, :-1] == NOT
    labels = (value * (1 - 2 * turned)).sum(dim=1) > 0  # (number,)
    wrong = torch.rand(number) < 0.1  # one label in ten is a mistake
    return ids, (labels ^ wrong).long()


# 2. Dropout with one mask for all time steps
class LockedDropout(nn.Dropout1d):
    def forward(self, x):
        return super().forward(x.transpose(1, 2)).transpose(1, 2)


# 3. The model, and a baseline that counts the words
class Review(nn.Module):
    def __init__(self, p, H_in=32, H_out=40, num_layers=2):
        super().__init__()
        self.embedding = nn.Embedding(words, H_in)
        self.locked = LockedDropout(p)  # on what the LSTM reads
        self.lstm = nn.LSTM(
            H_in, H_out, num_layers, batch_first=True, dropout=p
        )
        self.drop = nn.Dropout(p)  # behind the last layer
        self.head = nn.Linear(H_out, classes)

    def forward(self, ids):
        x = self.locked(self.embedding(ids))
        output, _ = self.lstm(x)
        return self.head(self.drop(output.mean(dim=1)))


class Counts(nn.Module):
    def __init__(self):
        super().__init__()
        self.head = nn.Linear(words, classes)

    def forward(self, ids):
        counts = nn.functional.one_hot(ids, words).sum(dim=1)
        return self.head(counts.float())


# 4. Training with dropout at work, evaluation without, for all alike
torch.manual_seed(0)
train, test = make_reviews(1000), make_reviews(2000)
models = {
    "baseline": Counts,
    "without dropout": lambda: Review(0.0),
    "with dropout": lambda: Review(0.4),
}
for name, make in models.items():
    torch.manual_seed(0)
    model = make()
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    model.train()
    for _ in range(14):
        for rows in torch.randperm(1000).split(50):
            ids, labels = train[0][rows], train[1][rows]
            loss = nn.functional.cross_entropy(model(ids), labels)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    model.eval()
    right = []
    for ids, labels in train, test:
        with torch.no_grad():
            scores = model(ids)  # (len(ids), classes)
        hits = scores.argmax(dim=1) == labels
        right.append(hits.float().mean())
    print(f"{name:<16} train {right[0]:.2f} test {right[1]:.2f}", end="")
    loss = nn.functional.cross_entropy(scores, labels)
    print("  test loss above 1:", loss.item() > 1)
