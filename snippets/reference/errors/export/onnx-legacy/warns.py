import io
import warnings

import torch
from torch import nn

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    try:
        x = (torch.randn(5, 1, 4),)
        torch.onnx.export(nn.LSTM(4, 8), x, io.BytesIO(), dynamo=False)
    except torch.onnx.OnnxExporterError:
        pass  # where the package onnx is not installed
for warning in caught:
    if "legacy" in str(warning.message):
        print(str(warning.message).split(". ")[0])
