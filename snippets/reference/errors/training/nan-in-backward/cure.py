import torch
from torch import nn

lstm = nn.LSTM(4, 8)
x = torch.full((5, 3, 4), float("nan"))
tensors = {"x": x, **dict(lstm.named_parameters())}
print(
    [name for name, tensor in tensors.items() if not tensor.isfinite().all()]
)
