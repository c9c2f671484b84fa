import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
L, H_out, classes = 5, 20, 4
letters = torch.randint(classes, (1792, L))  # (1792, L)
x = nn.functional.one_hot(letters, classes).float()  # (1792, L, classes)
y = letters[:, 0]  # the first letter is to be named
train, test = TensorDataset(x[:1280], y[:1280]), (x[1280:], y[1280:])


def train_with(batch_size, epochs):
    torch.manual_seed(0)
    lstm = nn.LSTM(classes, H_out, batch_first=True)
    head = nn.Linear(H_out, classes)
    parameters = [*lstm.parameters(), *head.parameters()]
    optimizer = torch.optim.Adam(parameters, lr=0.02)
    steps = 0
    for _ in range(epochs):
        for x, y in DataLoader(train, batch_size, shuffle=True):
            loss = nn.functional.cross_entropy(head(lstm(x)[0][:, -1]), y)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            steps += 1
    x, y = test
    with torch.no_grad():
        right = head(lstm(x)[0][:, -1]).argmax(dim=1) == y
    print(f"N {batch_size:3}, epochs {epochs:2}: ", end="")
    accuracy = right.float().mean().item()
    print(f"{steps} steps, accuracy above 0.9: {accuracy > 0.9}")


print("guessing: accuracy", round(1 / classes, 2))
for batch_size, epochs in (16, 1), (64, 4), (320, 4), (320, 20):
    train_with(batch_size, epochs)
