import io
import warnings

import torch
from torch import nn

warnings.simplefilter("always")
torch.onnx.export(nn.LSTM(4, 8), (torch.randn(5, 1, 4),), io.BytesIO(), dynamo=False)
