import inspect
import subprocess
import sys

import torch


def train(threads):
    import hashlib

    import torch
    from torch import nn

    torch.set_num_threads(threads)
    torch.manual_seed(0)
    lstm = nn.LSTM(5, 20, num_layers=2, dropout=0.3)
    head = nn.Linear(20, 1)
    parameters = [*lstm.parameters(), *head.parameters()]
    for _ in range(30):
        x = torch.randn(7, 16, 5)
        output, _ = lstm(x)
        loss = nn.functional.mse_loss(head(output), x.sum(-1, keepdim=True))
        gradients = torch.autograd.grad(loss, parameters)
        with torch.no_grad():
            for weight, gradient in zip(parameters, gradients, strict=True):
                weight -= 0.1 * gradient
    weights = b"".join(p.detach().numpy().tobytes() for p in parameters)
    return hashlib.sha256(weights).hexdigest()


threads = torch.get_num_threads()
program = f"{inspect.getsource(train)}\nprint(train({threads}))"
runs = [
    subprocess.Popen(
        [sys.executable, "-c", program], stdout=subprocess.PIPE, text=True
    )
    for _ in range(2)
]
one, two = [run.communicate()[0] for run in runs]
print("each run printed a fingerprint:", len(one.strip()) == 64)
print("two fresh processes, the same weights to the last bit:", one == two)
