import torch
from torch import nn

text = "tick-tock-" * 10
signs = sorted(set(text))
numbers = torch.tensor([signs.index(sign) for sign in text])
windows = numbers.unfold(0, 21, 1)  # (80, 21)


def train(shift):
    torch.manual_seed(0)
    embedding = nn.Embedding(len(signs), 8)
    lstm = nn.LSTM(8, 24, batch_first=True)
    head = nn.Linear(24, len(signs))
    model = nn.ModuleList([embedding, lstm, head])
    optimizer = torch.optim.Adam(model.parameters(), lr=0.03)
    for _ in range(60):
        rows = windows[torch.randint(80, (16,))]  # (16, 21)
        output, _ = lstm(embedding(rows[:, :20]))
        wanted = rows[:, shift : 20 + shift]  # (16, 20)
        loss = nn.functional.cross_entropy(head(output).mT, wanted)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return model, loss


@torch.no_grad()
def generate(model, carried):
    embedding, lstm, head = model
    ids, state, made = numbers[None, :10], None, ""
    for _ in range(20):
        output, state = lstm(embedding(ids), state if carried else None)
        ids = head(output[:, -1:]).argmax(dim=2)  # (1, 1)
        made += signs[ids.item()]
    return made


print("                     loss  goes on")
model, loss = train(shift=1)
for name, carried in ("as it should be", True), ("state not carried", False):
    right = generate(model, carried) == text[:20]
    print(f"{name:<20} {loss:5.1f}  {right}")
model, loss = train(shift=0)
right = generate(model, carried=True) == text[:20]
print(f"{'targets not shifted':<20} {loss:5.1f}  {right}")
