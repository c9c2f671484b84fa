import torch
from torch import nn

lstm = nn.LSTM(4, 8)
(lstm(torch.randn(5, 3, 4))[0].sum() * float("nan")).backward()
nn.utils.clip_grad_norm_(lstm.parameters(), 1.0, error_if_nonfinite=True)
