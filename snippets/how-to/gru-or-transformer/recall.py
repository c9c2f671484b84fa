import torch
from torch import nn

N, L, H_out, nhead, letters = 32, 40, 20, 4, 6


def batch():
    ids = torch.randint(letters, (N, L))  # (N, L)
    return ids, ids[:, 0]  # which letter came first?


def last_vector(body, x):
    output = body(x)
    if isinstance(output, tuple):  # LSTM and GRU give their states as well
        output, _ = output
    return output[:, -1]  # (N, H_out)


bodies = {
    "LSTM": lambda: nn.LSTM(H_out, H_out, batch_first=True),
    "GRU": lambda: nn.GRU(H_out, H_out, batch_first=True),
    "Transformer": lambda: nn.TransformerEncoderLayer(
        H_out, nhead, 2 * H_out, dropout=0.0, batch_first=True
    ),
}
print(f"guessing: {1 / letters:.1f}")
for name, make in bodies.items():
    torch.manual_seed(0)
    embedding, position = nn.Embedding(letters, H_out), nn.Embedding(L, H_out)
    body, head = make(), nn.Linear(H_out, letters)
    model = nn.ModuleList([embedding, position, body, head])
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    for _ in range(100):
        ids, target = batch()
        x = embedding(ids) + position(torch.arange(L))  # (N, L, H_out)
        loss = nn.functional.cross_entropy(head(last_vector(body, x)), target)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    hits = []
    with torch.no_grad():
        for _ in range(10):
            ids, target = batch()
            x = embedding(ids) + position(torch.arange(L))
            scores = head(last_vector(body, x))  # (N, letters)
            hits.append(scores.argmax(dim=1) == target)
    print(f"{name}: {torch.cat(hits).float().mean():.1f}")
