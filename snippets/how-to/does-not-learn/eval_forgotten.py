import torch
from torch import nn
from torch.nn.functional import cross_entropy, one_hot

N, L, H_in, H_out, classes = 32, 5, 4, 20, 4


def make_batch():
    letters = torch.randint(classes, (N, L))  # (N, L)
    x = one_hot(letters, classes).float()  # (N, L, H_in)
    return x, letters[:, 0]  # the first letter is to be named


class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.lstm = nn.LSTM(H_in, H_out, batch_first=True)
        self.dropout = nn.Dropout(0.5)
        self.head = nn.Linear(H_out, classes)

    def forward(self, x):  # (N, L, H_in)
        output, _ = self.lstm(x)  # (N, L, H_out)
        return self.head(self.dropout(output[:, -1]))  # (N, classes)


torch.manual_seed(0)
model = Model()
optimizer = torch.optim.Adam(model.parameters(), lr=0.03)
for _ in range(201):
    x, target = make_batch()  # x (N, L, H_in), target (N,)
    loss = cross_entropy(model(x), target)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()

x, target = make_batch()  # x (N, L, H_in), target (N,)
losses = []
with torch.no_grad():
    for forgotten in True, False:
        model.train(forgotten)
        scores, again = model(x), model(x)  # scores (N, classes)
        losses.append(cross_entropy(scores, target))
        same = torch.equal(scores, again)
        print(f"eval() forgotten: {forgotten}, the same twice: {same}")
print(f"the loss is higher without eval(): {losses[0] > losses[1]}")
