import io
import warnings

import torch
from torch import nn

warnings.simplefilter("always")
x = (torch.randn(5, 1, 4),)
torch.onnx.export(nn.LSTM(4, 8), x, io.BytesIO(), dynamo=False)
