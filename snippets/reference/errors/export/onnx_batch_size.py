import contextlib
import io
import warnings

import torch
from torch import nn

lstm, x = nn.LSTM(4, 8), torch.randn(5, 1, 4)
no_onnx = contextlib.suppress(torch.onnx.OnnxExporterError)  # if onnx is not installed
with warnings.catch_warnings(record=True) as caught, no_onnx:
    torch.onnx.export(lstm, (x,), io.BytesIO(), dynamo=False)
for warning in caught:
    print(str(warning.message).split(". ")[0])
