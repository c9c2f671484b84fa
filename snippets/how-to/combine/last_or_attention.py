import torch
from torch import nn

N, L, kinds, classes, H_in, H_out = 32, 40, 10, 4, 12, 16
MARK = kinds - 1


def make_batch():
    """Letters. The label is the one after the mark, wherever it is."""
    ids = torch.randint(MARK, (N, L))
    place, target = torch.randint(L - 1, (N,)), torch.randint(classes, (N,))
    rows = torch.arange(N)
    ids[rows, place], ids[rows, place + 1] = MARK, target
    return ids, target


def pool(output):
    if way == "last state":
        return output[:, -1]
    if way == "mean":
        return output.mean(dim=1)
    if way == "maximum":
        return output.amax(dim=1)
    return (score(output).softmax(dim=1) * output).sum(dim=1)


for way in "last state", "mean", "maximum", "attention":
    torch.manual_seed(0)
    embedding = nn.Embedding(kinds, H_in)
    lstm = nn.LSTM(H_in, H_out, batch_first=True)
    score, head = nn.Linear(H_out, 1), nn.Linear(H_out, classes)
    model = nn.ModuleList([embedding, lstm, score, head])
    optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
    losses = []
    for _ in range(100):
        ids, target = make_batch()
        output, _ = lstm(embedding(ids))  # output (N, L, H_out)
        loss = nn.functional.cross_entropy(head(pool(output)), target)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    late = sum(losses[-20:]) / 20
    print(f"{way:<10} loss {late:.1f}")
