import torch
from torch import nn

torch.manual_seed(0)
lstm = nn.LSTM(100, 64, num_layers=2, proj_size=16)
bound = 1 / 64**0.5
print("bound", bound)
inside = all(bool((p.abs() <= bound).all()) for p in lstm.parameters())
print("every weight and bias is within it:", inside)
reach = [min(-p.min(), p.max()).item() / bound for p in lstm.parameters()]
print("each comes close to both ends:", min(reach) > 0.98)
spread = [p.std().item() / (bound / 3**0.5) for p in lstm.parameters()]
print(
    "each has the spread of uniform numbers:",
    all(0.95 < s < 1.05 for s in spread),
)
