import contextlib
import io

import torch
from torch import nn

with contextlib.suppress(torch.onnx.OnnxExporterError):
    torch.onnx.export(
        nn.LSTM(4, 8), (torch.randn(5, 1, 4),), io.BytesIO(), dynamo=False
    )
