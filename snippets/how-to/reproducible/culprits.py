import random

import numpy as np
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

x = torch.arange(400.0).reshape(40, 5, 2).sin()  # (40, 5, 2)
data = TensorDataset(x, x.sum(dim=(1, 2)))


def train(left_out):
    """Train; the parts to compare, in the order in which they come about."""
    random.seed(), np.random.seed(), torch.seed()  # like a new process
    drawn = torch.randn(2, 1, 8, 10)  # an unseeded state

    model = None
    if left_out == "seed before the model":
        model = nn.LSTM(2, 10, batch_first=True), nn.Linear(10, 1)
    if left_out != "torch.manual_seed":
        torch.manual_seed(0)
    if left_out != "np.random.seed":
        np.random.seed(0)
    if left_out != "random.seed":
        random.seed(0)
    order = torch.Generator().manual_seed(0)
    if left_out == "seed of the generator":
        order.seed()  # from the system, another one each time
    if left_out == "generator of the DataLoader":
        order = None
    if model is None:
        model = nn.LSTM(2, 10, batch_first=True), nn.Linear(10, 1)
    lstm, head = model
    state = None
    if left_out == "zeros as state":
        state = tuple(drawn)

    weights = [*lstm.parameters(), *head.parameters()]
    batches = DataLoader(data, batch_size=8, shuffle=True, generator=order)
    found = {"first weights": [w.detach().clone() for w in weights]}
    for batch, target in batches:
        noise = torch.from_numpy(np.random.randn(len(batch), 1, 1)).float()
        batch = (batch + 0.1 * noise) * random.uniform(0.9, 1.1)  # augmented
        found.setdefault("first batch", [batch])
        output, _ = lstm(batch, state)
        last = nn.functional.dropout(output[:, -1], 0.2)
        scores = head(last)[:, 0]
        found.setdefault("first prediction", [scores.detach()])
        loss = nn.functional.mse_loss(scores, target)
        gradients = torch.autograd.grad(loss, weights)
        with torch.no_grad():
            for weight, gradient in zip(weights, gradients, strict=True):
                weight -= 0.1 * gradient
    return found | {"last weights": [w.detach() for w in weights]}


for left_out in (
    "nothing",
    "torch.manual_seed",
    "seed before the model",
    "generator of the DataLoader",
    "seed of the generator",
    "np.random.seed",
    "random.seed",
    "zeros as state",
):
    one, two = train(left_out), train(left_out)
    differs = (
        part
        for part in one
        if not all(map(torch.equal, one[part], two[part]))
    )
    print(f"{left_out:<28}{next(differs, 'bit for bit the same')}")
