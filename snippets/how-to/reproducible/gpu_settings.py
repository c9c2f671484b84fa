import os

os.environ.setdefault("CUBLAS_WORKSPACE_CONFIG", ":16:8")  # first of all
import torch
from torch import nn

before = (
    torch.are_deterministic_algorithms_enabled(),
    torch.backends.cudnn.deterministic,
    torch.backends.cudnn.benchmark,
)
torch.use_deterministic_algorithms(True)
torch.backends.cudnn.deterministic = True
torch.backends.cudnn.benchmark = False

device = "cuda" if torch.cuda.is_available() else "cpu"


def train():
    torch.manual_seed(0)
    model = nn.LSTM(5, 10, num_layers=2, dropout=0.5).to(device)
    for _ in range(5):
        output, _ = model(torch.randn(7, 4, 5, device=device))
        model.zero_grad()
        output.square().mean().backward()
        with torch.no_grad():
            for weight in model.parameters():
                weight -= 0.1 * weight.grad
    return model.weight_hh_l0.detach()


try:
    print("bit for bit the same:", torch.equal(train(), train()))
finally:  # for whatever comes afterwards in this process
    torch.use_deterministic_algorithms(before[0])
    torch.backends.cudnn.deterministic = before[1]
    torch.backends.cudnn.benchmark = before[2]
print("put back:", torch.are_deterministic_algorithms_enabled() == before[0])
