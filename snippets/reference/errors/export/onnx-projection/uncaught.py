import io

import torch
from torch import nn

lstm = nn.LSTM(4, 8, proj_size=3)
torch.onnx.export(lstm, (torch.randn(5, 1, 4),), io.BytesIO(), dynamo=False)
