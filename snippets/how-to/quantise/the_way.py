import io
import logging
import warnings

import onnx
import torch
from onnx import numpy_helper
from onnxruntime.quantization import quantize_dynamic
from torch import nn

torch.manual_seed(0)
H_in, H_out, D = 5, 6, 1
lstm = nn.LSTM(H_in, H_out).eval()
file = io.BytesIO()
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    torch.onnx.export(lstm, (torch.randn(7, 1, H_in),), file, dynamo=False)
logging.disable(logging.WARNING)
quantize_dynamic(onnx.load_from_string(file.getvalue()), "int8.onnx")
logging.disable(logging.NOTSET)


def inputs(model, kind):
    """The constants that the node of this kind reads, by their place."""
    node = next(n for n in model.graph.node if n.op_type == kind)
    known = {c.name: c for c in model.graph.initializer}
    known |= {
        n.output[0]: n.attribute[0].t
        for n in model.graph.node
        if n.op_type == "Constant"
    }
    return {
        i: numpy_helper.to_array(known[name])
        for i, name in enumerate(node.input)
        if name in known
    }


weight = lstm.weight_ih_l0  # (4 * H_out, H_in)
plain = inputs(onnx.load_from_string(file.getvalue()), "LSTM")
W = plain[1]  # (D, 4 * H_out, H_in)
quantised = inputs(onnx.load("int8.onnx"), "DynamicQuantizeLSTM")
W_int8 = quantised[1]  # (D, H_in, 4 * H_out)
scale = quantised[8]
for name in "weight", "W", "W_int8", "scale":
    value = globals()[name]
    print(name, tuple(value.shape), value.dtype)
off = abs(W_int8.swapaxes(1, 2) * scale - W).max()
print("each weight within half a step:", bool(off <= scale / 2 * 1.001))
print("bias stays", quantised[3].dtype)
