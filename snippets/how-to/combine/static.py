import torch
from torch import nn

N, kinds, S, H_in, H_out = 50, 4, 2, 6, 16


def make_batch():
    """Which of two events came first? For half of the sites, reversed."""
    ids = torch.full((N, L), 2)
    ids[torch.rand(N, L) < 0.5] = 3
    places = torch.rand(N, L).argsort(dim=1)[:, :2]
    ids.scatter_(1, places, torch.tensor([[0, 1]]).expand(N, 2))
    site = torch.randint(2, (N,))
    first = (places[:, 0] < places[:, 1]).long()
    return ids, nn.functional.one_hot(site, S).float(), first ^ site


class Model(nn.Module):
    def __init__(self, way):
        super().__init__()
        self.way = way
        self.embedding = nn.Embedding(kinds, H_in)
        width = H_in + S if way == "each step" else H_in
        self.lstm = nn.LSTM(width, H_out, batch_first=True)
        self.start = nn.Linear(S, 2 * H_out)
        wide = H_out + S if "vector" in way else H_out
        self.head = nn.Linear(wide, 2)
        if way == "last vector, two layers":
            self.head = nn.Sequential(
                nn.Linear(wide, H_out), nn.ReLU(), nn.Linear(H_out, 2)
            )

    def forward(self, ids, static):
        (N, L), state = ids.shape, None
        x = self.embedding(ids)  # (N, L, H_in)
        if self.way == "each step":
            at_each_step = static.unsqueeze(1).expand(N, L, S)
            x = torch.cat((x, at_each_step), dim=2)  # (N, L, H_in + S)
        if self.way == "initial state":
            h_0, c_0 = self.start(static).unsqueeze(0).chunk(2, dim=2)
            state = h_0.contiguous(), c_0.contiguous()
        _, (h_n, _) = self.lstm(x, state)
        vector = h_n[-1]  # (N, H_out)
        if "vector" in self.way:
            vector = torch.cat((vector, static), dim=1)  # (N, H_out + S)
        return self.head(vector)  # (N, 2)


for way, L in (
    ("without", 10),
    ("each step", 10),
    ("last vector, one layer", 10),
    ("last vector, two layers", 10),
    ("initial state", 10),
    ("initial state", 6),
):
    torch.manual_seed(0)
    model, N = Model(way), 50
    optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
    for _ in range(150):
        ids, static, target = make_batch()
        scores = model(ids, static)
        loss = nn.functional.cross_entropy(scores, target)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    N = 1000
    ids, static, target = make_batch()
    with torch.no_grad():
        hits = model(ids, static).argmax(dim=1) == target
    print(f"{way:<24} L = {L:<3} {hits.float().mean():.1f}")
