import io
import warnings

import onnxruntime
import torch
from torch import nn

lstm = nn.LSTM(5, 6).eval()
file = io.BytesIO()
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    torch.onnx.export(
        lstm,
        (torch.randn(7, 1, 5),),
        file,
        input_names=["x"],
        dynamic_axes={"x": {0: "N"}},
        dynamo=False,
    )
options = onnxruntime.SessionOptions()
options.intra_op_num_threads = 1
session = onnxruntime.InferenceSession(
    file.getvalue(), options, providers=["CPUExecutionProvider"]
)
print(session.get_inputs()[0].shape)
