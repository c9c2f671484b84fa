import torch
from torch import nn
from torch.nn.functional import cross_entropy, one_hot

N, L, H_in, H_out, D, classes = 32, 5, 4, 20, 2, 4


def make_batch():
    letters = torch.randint(classes, (N, L))  # (N, L)
    x = one_hot(letters, classes).float()  # (N, L, H_in)
    return x, letters[:, 0]  # the first letter is to be named


def train(view, fresh=True):
    torch.manual_seed(0)
    lstm = nn.LSTM(H_in, H_out, batch_first=True, bidirectional=True)
    head = nn.Linear(D * H_out, classes)
    parameters = [*lstm.parameters(), *head.parameters()]
    optimizer = torch.optim.Adam(parameters, lr=0.03)
    losses = []
    for step in range(91):
        if fresh or step == 0:
            x, target = make_batch()  # x (N, L, H_in), target (N,)
        _, (h_n, _) = lstm(x)  # h_n (D, N, H_out)
        if view:
            vector = h_n.view(N, -1)  # (N, D * H_out)
        else:
            vector = torch.cat((h_n[0], h_n[1]), dim=-1)  # (N, D * H_out)
        scores = head(vector)  # (N, classes)
        loss = cross_entropy(scores, target)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        if step % 30 == 0:
            losses.append(f"{loss.item():.1f}")
    name = f"h_n.view(N, -1): {view}, new batches: {fresh}"
    print(f"{name}, losses", *losses)


train(view=True)
train(view=True, fresh=False)
train(view=False)
