import torch
from torch import nn

L, words, NOT, classes, H_in, H_out = 9, 60, 0, 2, 32, 40


def make_reviews(number):
    ids = torch.randint(1, words, (number, L))  # (number, L)
    ids[torch.rand(number, L) < 0.3] = NOT
    value = (1 - 2 * (ids % 2)) * (ids != NOT)
    turned = torch.zeros_like(ids)
    turned[:, 1:] = ids[:, :-1] == NOT
    labels = (value * (1 - 2 * turned)).sum(dim=1) > 0
    return ids, (labels ^ (torch.rand(number) < 0.1)).long()


def score(model, ids):
    embedding, locked, lstm, drop, head = model
    x = locked(embedding(ids).transpose(1, 2)).transpose(1, 2)
    return head(drop(lstm(x)[0].mean(dim=1)))  # (len(ids), classes)


torch.manual_seed(0)
train, test = make_reviews(1000), make_reviews(2000)
places = {
    "nowhere": (0, 0, 0),
    "between the layers": (0, 0.4, 0),
    "behind the LSTM": (0, 0, 0.4),
    "in front, locked": (0.4, 0, 0),
}
for place, (front, between, behind) in places.items():
    torch.manual_seed(0)
    embedding, locked = nn.Embedding(words, H_in), nn.Dropout1d(front)
    lstm = nn.LSTM(H_in, H_out, 2, batch_first=True, dropout=between)
    drop, head = nn.Dropout(behind), nn.Linear(H_out, classes)
    model = nn.ModuleList([embedding, locked, lstm, drop, head])

    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    for _ in range(10):
        for rows in torch.randperm(1000).split(50):
            ids, labels = train[0][rows], train[1][rows]
            loss = nn.functional.cross_entropy(score(model, ids), labels)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    model.eval()
    with torch.no_grad():
        hits = score(model, test[0]).argmax(dim=1) == test[1]
    print(f"{place:<18} test {hits.float().mean():.2f}")
