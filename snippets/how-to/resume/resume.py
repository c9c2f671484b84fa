# --8<-- [start:program]
import random

import numpy as np
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

N, L, H_in, H_out = 16, 5, 3, 20
epochs, steps = 3, 8


class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.lstm = nn.LSTM(H_in, H_out, batch_first=True)
        self.dropout = nn.Dropout(0.2)
        self.head = nn.Linear(H_out, 1)

    def forward(self, x):  # (N, L, H_in)
        output, _ = self.lstm(x)  # (N, L, H_out)
        last = self.dropout(output[:, -1])  # (N, H_out)
        return self.head(last).squeeze(-1)  # (N,)


x = torch.randn(
    N * steps, L, H_in, generator=torch.Generator().manual_seed(0)
)  # (N * steps, L, H_in)
data = TensorDataset(x, x.sum(dim=(1, 2)))


def get_random():
    kind, numbers, *rest = np.random.get_state()
    return {
        "torch": torch.get_rng_state(),
        "numpy": (kind, numbers.tolist(), *rest),
        "random": random.getstate(),
    }


def set_random(saved):
    torch.set_rng_state(saved["torch"])
    np.random.set_state(saved["numpy"])
    random.setstate(saved["random"])


def train(seed, stop_at=None, saved=None):
    torch.manual_seed(seed)
    np.random.seed(seed)
    random.seed(seed)
    order = torch.Generator().manual_seed(seed)
    batches = DataLoader(data, batch_size=N, shuffle=True, generator=order)
    model = Model()
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 10, gamma=0.5)
    now = {"epoch": 0, "step": 0}
    if saved:
        model.load_state_dict(saved["model"])
        optimizer.load_state_dict(saved["optimizer"])
        scheduler.load_state_dict(saved["scheduler"])
        order.set_state(saved["order"])
        now = saved["now"]
    losses = []
    for epoch in range(now["epoch"], epochs):
        order_before = order.get_state()
        for step, (x, target) in enumerate(batches):
            if epoch == now["epoch"] and step < now["step"]:
                continue  # this batch was before the stop
            if saved and (epoch, step) == (now["epoch"], now["step"]):
                set_random(saved)
            if (epoch, step) == stop_at:
                checkpoint = {
                    "model": model.state_dict(),
                    "optimizer": optimizer.state_dict(),
                    "scheduler": scheduler.state_dict(),
                    "order": order_before,
                    "now": {"epoch": epoch, "step": step},
                }
                torch.save(checkpoint | get_random(), "checkpoint.pt")
                return model, losses
            if random.random() < 0.5:  # changes of the data, as an example
                x = x + 0.1 * np.random.standard_normal()  # (N, L, H_in)
            loss = nn.functional.mse_loss(model(x), target)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            scheduler.step()
            losses.append(loss.item())
    return model, losses


def difference(one, other):
    pairs = zip(one.parameters(), other.parameters(), strict=True)
    return max((a - b).abs().max().item() for a, b in pairs)


# --8<-- [end:program]

# --8<-- [start:same]
whole, losses = train(seed=0)
_, before = train(seed=0, stop_at=(1, 3))
saved = torch.load("checkpoint.pt", weights_only=True)
resumed, after = train(seed=1, saved=saved)
pairs = zip(whole.parameters(), resumed.parameters(), strict=True)
print("steps:", len(losses), "=", len(before), "+", len(after))
print("same losses:", before + after == losses)
print("same weights:", all(torch.equal(a, b) for a, b in pairs))
# --8<-- [end:same]

# --8<-- [start:left]
train(seed=1, stop_at=(0, 0))
fresh = torch.load("checkpoint.pt", weights_only=True)
print("left out, and how far a weight is off at most:")
print(f"  nothing: {difference(whole, resumed):.2f}")
for part in "optimizer", "scheduler", "order", "torch", "numpy", "random":
    resumed, _ = train(seed=1, saved=saved | {part: fresh[part]})
    print(f"  {part}: {difference(whole, resumed):.2f}")
no_step = saved | {"now": {"epoch": 1, "step": 0}}
resumed, _ = train(seed=1, saved=no_step)
print(f"  step: {difference(whole, resumed):.2f}")
# --8<-- [end:left]
