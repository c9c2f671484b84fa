import io
import warnings

import numpy as np
import onnxruntime
import torch
from torch import nn

H_in, H_out = 5, 6
model = nn.LSTM(H_in, H_out, batch_first=True).eval()
file = io.BytesIO()
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    torch.onnx.export(
        model,
        (torch.randn(1, 7, H_in),),
        file,
        input_names=["x"],
        dynamo=False,
    )
options = onnxruntime.SessionOptions()
options.intra_op_num_threads = 1
session = onnxruntime.InferenceSession(
    file.getvalue(), options, providers=["CPUExecutionProvider"]
)
print(session.get_inputs()[0].shape)
for x in (
    np.zeros((1, 9, H_in), dtype="float32"),
    np.zeros((1, 7, H_in)),
):
    try:
        session.run(None, {"x": x})
    except Exception as error:
        print(error)
