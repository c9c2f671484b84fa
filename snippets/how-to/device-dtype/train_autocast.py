import copy

import torch
from torch import nn

torch.manual_seed(0)
N, L, H_in, H_out = 32, 8, 1, 16
test = torch.randn(1000, L, H_in)  # (1000, L, H_in)


class Model(nn.Module):  # adds up the steps
    def __init__(self):
        super().__init__()
        self.before = nn.Linear(H_in, H_out)
        self.lstm = nn.LSTM(H_out, H_out, batch_first=True)
        self.head = nn.Linear(H_out, 1)

    def forward(self, x):
        x = self.before(x)
        with torch.autocast("cpu", enabled=False):  # for every CPU
            output, _ = self.lstm(x.float())
        return self.head(output[:, -1])


start = Model()
for name in "float32", "autocast", "rounded weights":
    torch.manual_seed(1)
    model = copy.deepcopy(start)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.001)
    for _ in range(200):
        x = torch.randn(N, L, H_in)
        cast = name == "autocast"
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=cast):
            prediction = model(x)
        loss = nn.functional.mse_loss(prediction.float(), x.sum(dim=1))
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        if name == "rounded weights":  # to what bfloat16 can hold
            with torch.no_grad():
                for weight in model.parameters():
                    weight.copy_(weight.bfloat16())
    with torch.no_grad():
        off = nn.functional.mse_loss(model(test), test.sum(dim=1))
    share = 100 * off / test.sum(dim=1).var()
    print(f"{name:<16} {model.lstm.weight_hh_l0.dtype}, error {share:.1f} %")
print(f"{'the mean':<16} error 100 %")
