import torch
from torch import nn

output, _ = nn.LSTM(4, 8)(torch.randn(5, 3, 4))
probabilities = nn.Softmax(dim=-1)(output)
print(
    "sum to one over classes:",
    torch.allclose(probabilities.sum(-1), torch.ones(())),
)
