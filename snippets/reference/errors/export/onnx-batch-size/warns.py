import contextlib
import io
import warnings

import torch
from torch import nn

lstm, x = nn.LSTM(4, 8), torch.randn(5, 1, 4)
# If onnx is not installed.
no_onnx = contextlib.suppress(torch.onnx.OnnxExporterError)
with warnings.catch_warnings(record=True) as caught, no_onnx:
    warnings.simplefilter("always")
    torch.onnx.export(lstm, (x,), io.BytesIO(), dynamo=False)
messages = [str(warning.message) for warning in caught]
print(next(text for text in messages if "batch_size" in text).split(". ")[0])
