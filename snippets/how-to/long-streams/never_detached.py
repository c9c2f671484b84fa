import torch
from torch import nn

torch.manual_seed(0)
modes, kinds, H_out = 3, 8, 24
N, L, T = 20, 10, 8000
message = torch.randint(modes, kinds, (T,))  # (T,)
sets = torch.rand(T) < 1 / 20
message[sets] = torch.randint(modes, (int(sets.sum()),))
message[0] = 0
last = torch.where(message < modes, torch.arange(T), 0).cummax(0).values
mode = message[last].view(N, -1)  # (N, T // N)
x = nn.functional.one_hot(message.view(N, -1), kinds).float()


def train(way, epochs=4):
    torch.manual_seed(0)
    lstm = nn.LSTM(kinds, H_out, batch_first=True)
    head = nn.Linear(H_out, modes)
    parameters = [*lstm.parameters(), *head.parameters()]
    optimizer = torch.optim.Adam(parameters, lr=0.03)

    def step(loss):
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(parameters, max_norm=1.0)
        optimizer.step()

    steps = 0
    for _ in range(epochs):
        state, losses = None, []
        for start in range(0, x.size(1), L):
            window = slice(start, start + L)
            output, state = lstm(x[:, window], state)
            target = mode[:, window].flatten()
            scores = head(output).flatten(0, 1)
            losses.append(nn.functional.cross_entropy(scores, target))
            if way != "one backward() at the end":
                step(losses[-1])
                steps += 1
            if way == "detached":
                state = tuple(each.detach() for each in state)
        if way == "one backward() at the end":
            step(torch.stack(losses).mean())
            steps += 1
    hits = (head(lstm(x)[0]).argmax(dim=2) == mode).float().mean()
    print(f"{way}: {steps} steps, accuracy above 0.6: {bool(hits > 0.6)}")


train("detached")
train("one backward() at the end")
try:
    train("not detached")
except RuntimeError as error:
    print("not detached:", str(error)[:50])
