import logging
import os
import warnings

import numpy as np
import onnx
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.transformers.float16 import convert_float_to_float16
from torch import nn

torch.manual_seed(0)
N, L, H_in, H_out = 2, 7, 3, 64
lstm = nn.LSTM(H_in, H_out, batch_first=True).eval()
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    torch.onnx.export(
        lstm,
        (torch.randn(N, L, H_in),),
        "float32.onnx",
        input_names=["x"],
        dynamic_axes={"x": {0: "N", 1: "L"}},
        opset_version=17,
        dynamo=False,
    )
model = onnx.load("float32.onnx")
half = convert_float_to_float16(model, keep_io_types=True)
onnx.save(half, "float16.onnx")
logging.disable(logging.WARNING)
quantize_dynamic("float32.onnx", "int8.onnx", weight_type=QuantType.QInt8)
logging.disable(logging.NOTSET)

options = onnxruntime.SessionOptions()
options.intra_op_num_threads = 1
x = torch.randn(N, L, H_in)  # (N, L, H_in)
wanted = lstm(x)[0].detach().numpy()
for name in "float32", "float16", "int8":
    path = name + ".onnx"
    nodes = onnx.load(path).graph.node
    (node,) = [n for n in nodes if "LSTM" in n.op_type]
    session = onnxruntime.InferenceSession(
        path, options, providers=["CPUExecutionProvider"]
    )
    output = session.run(None, {"x": x.numpy()})[0]
    near = [d for d in (1e-5, 0.01) if np.allclose(output, wanted, 0, d)]
    print(f"{name}: {os.path.getsize(path) / 1000:.0f} kB,", end=" ")
    print(f"{node.op_type}, within {near[0]}")
