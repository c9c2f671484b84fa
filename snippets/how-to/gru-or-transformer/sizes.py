import torch
from torch import nn


def batch(N=50, L=16, kinds=10):
    ids = torch.randint(3, kinds, (N, L))  # (N, L)
    places = torch.rand(N, L).topk(2).indices.sort(dim=1).values
    labels = torch.randint(2, (N,))  # (N,)
    marks = torch.where(labels[:, None] == 1, torch.tensor([1, 2]), 0)
    marks = torch.where(labels[:, None] == 0, torch.tensor([2, 1]), marks)
    return ids.scatter(1, places, marks), labels


H_in = 10
for num_layers, H_out in (1, 1), (1, 16), (1, 40):
    torch.manual_seed(0)
    embedding = nn.Embedding(10, H_in)
    lstm = nn.LSTM(H_in, H_out, num_layers, batch_first=True)
    head = nn.Linear(H_out, 2)
    model = nn.ModuleList([embedding, lstm, head])
    optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
    for _ in range(80):
        ids, labels = batch()
        scores = head(lstm(embedding(ids))[0].mean(dim=1))  # (50, 2)
        loss = nn.functional.cross_entropy(scores, labels)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    with torch.no_grad():
        ids, labels = batch(1000)
        scores = head(lstm(embedding(ids))[0].mean(dim=1))
    hits = (scores.argmax(dim=1) == labels).float().mean()
    count = sum(p.numel() for p in lstm.parameters())
    print(f"{num_layers} of {H_out:2}: {count:5} parameters  {hits:.1f}")
