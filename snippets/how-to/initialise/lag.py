import torch
from torch import nn

N, L, H_in, H_out, letters = 50, 12, 10, 20, 4


# 1. The initialisation, for any number of layers and directions
@torch.no_grad()
def initialise(lstm, forget_bias=1.0):
    for name, parameter in lstm.named_parameters():
        if name.startswith("weight_ih"):
            for gate in parameter.chunk(4):
                nn.init.xavier_uniform_(gate)
        elif name.startswith("weight_hh"):
            for gate in parameter.chunk(4):
                nn.init.orthogonal_(gate)
        elif name.startswith("bias"):
            nn.init.zeros_(parameter)
            if name.startswith("bias_ih"):  # one of the two: they add up
                parameter.chunk(4)[1].fill_(forget_bias)


# 2. Data: which letter came first, L - 1 steps before the end?
def make_batch(N):
    ids = torch.randint(letters, (N, L))  # (N, L)
    return ids, ids[:, 0]


# 3. The model
class First(nn.Module):
    def __init__(self):
        super().__init__()
        self.embedding = nn.Embedding(letters, H_in)
        self.lstm = nn.LSTM(H_in, H_out, batch_first=True)
        self.head = nn.Linear(H_out, letters)

    def forward(self, ids):
        N, L = ids.shape
        output, _ = self.lstm(self.embedding(ids))  # output (N, L, H_out)
        return self.head(output[:, -1])  # (N, letters)


# 4. A baseline: the letter that the sequence has most of
torch.manual_seed(0)
ids, target = make_batch(1000)
hits = ids.mode(dim=1).values == target
print(f"most frequent letter: {hits.float().mean():.1f}")

# 5. Training, with the default and with our own
for name in "default", "initialised":
    torch.manual_seed(0)
    model = First()
    if name == "initialised":
        initialise(model.lstm)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    for _ in range(200):
        ids, target = make_batch(N)
        loss = nn.functional.cross_entropy(model(ids), target)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    with torch.no_grad():
        ids, target = make_batch(1000)
        hits = model(ids).argmax(dim=1) == target
    print(f"{name}: {hits.float().mean():.1f}")
