import torch
from torch import nn
from torch.nn.functional import cross_entropy, one_hot

N, L, H_in, H_out, classes = 32, 5, 4, 20, 4


def make_batch():
    letters = torch.randint(classes, (N, L))  # (N, L)
    x = one_hot(letters, classes).float()  # (N, L, H_in)
    return x, letters[:, 0]  # the first letter is to be named


def train(carried, fresh=True):
    torch.manual_seed(0)
    lstm = nn.LSTM(H_in, H_out, batch_first=True)
    head = nn.Linear(H_out, classes)
    parameters = [*lstm.parameters(), *head.parameters()]
    optimizer = torch.optim.Adam(parameters, lr=0.03)
    losses, state = [], None
    for step in range(91):
        if fresh or step == 0:
            x, target = make_batch()  # x (N, L, H_in), target (N,)
        output, after = lstm(x, state)  # output (N, L, H_out)
        if carried:
            state = tuple(each.detach() for each in after)
        scores = head(output[:, -1])  # (N, classes)
        loss = cross_entropy(scores, target)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        if step % 30 == 0:
            losses.append(f"{loss.item():.1f}")
    name = f"state carried: {carried}, new batches: {fresh}"
    print(f"{name}, losses", *losses)


train(carried=True)
train(carried=True, fresh=False)
train(carried=False)
