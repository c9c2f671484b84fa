import torch
from torch import nn
from torch.nn import functional

torch.manual_seed(0)
x = torch.randn(4, 7, 3)  # (4, 7, 3)


class Model(nn.Module):
    def __init__(self, way):
        super().__init__()
        self.way = way
        self.lstm = nn.LSTM(3, 8, 2, batch_first=True, dropout=0.5)
        self.head = nn.Linear(8, 1)

    def forward(self, x):
        state = None
        if self.way == "torch.randn as state":
            state = torch.randn(2, len(x), 8), torch.randn(2, len(x), 8)
        _, (h_n, _) = self.lstm(x, state)
        last = h_n[-1]
        if self.way == "functional.dropout(last)":
            last = functional.dropout(last)
        if self.way == "… training=self.training":
            last = functional.dropout(last, training=self.training)
        if self.way == "nn.Dropout() in forward":
            last = nn.Dropout()(last)
        return self.head(last)


for way in (
    "nn.LSTM(dropout=0.5)",
    "functional.dropout(last)",
    "… training=self.training",
    "nn.Dropout() in forward",
    "torch.randn as state",
):
    model = Model(way).eval()
    with torch.no_grad():
        same = torch.equal(model(x), model(x))
    print(f"{way:<26} two calls in eval() agree: {same}")

model = Model("nn.LSTM(dropout=0.5)").eval()
model.lstm.train()  # somebody switched a part back
on = [name for name, part in model.named_modules() if part.training]
print("still in training mode:", on)
