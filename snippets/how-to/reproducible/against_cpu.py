import copy

import torch
from torch import nn

device = "cpu"  # where there is none of the two
if torch.cuda.is_available():
    device = "cuda"
elif torch.backends.mps.is_available():
    device = "mps"

torch.manual_seed(0)
model = nn.LSTM(5, 20, num_layers=2, batch_first=True, bidirectional=True)
x = torch.randn(4, 30, 5)  # (4, 30, 5)
exact = copy.deepcopy(model).double()  # on the CPU: MPS has no float64
with torch.no_grad():
    output, _ = exact(x.double())
    for where in "cpu", device:
        found, _ = model.to(where)(x.to(where))
        off = (found.cpu().double() - output).abs().max().item()
        print("float32 within 1e-05 of float64:", off < 1e-5)
    swapped, _ = model.to("cpu")(x.flip(1))  # what a wrong result looks like
    print(f"a wrong one is off by {(swapped - output).abs().max():.1f}")
