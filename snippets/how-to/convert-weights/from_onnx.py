import io
import warnings

import onnx
import torch
from onnx import numpy_helper
from torch import nn

torch.manual_seed(0)
N, L, H_in, H_cell, D = 3, 7, 5, 6, 2
lstm = nn.LSTM(H_in, H_cell, batch_first=True, bidirectional=True).eval()
x = torch.randn(N, L, H_in)  # (N, L, H_in)
file = io.BytesIO()
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    torch.onnx.export(lstm, (x,), file, dynamo=False)

graph = onnx.load_from_string(file.getvalue()).graph
(node,) = [node for node in graph.node if node.op_type == "LSTM"]
arrays = {
    each.name: numpy_helper.to_array(each) for each in graph.initializer
}
W, R, B = (torch.tensor(arrays[name]) for name in node.input[1:4])
print("W", tuple(W.shape))  # W (D, 4 * H_cell, H_in)
print("R", tuple(R.shape))  # R (D, 4 * H_cell, H_cell)
print("B", tuple(B.shape))  # B (D, 8 * H_cell)


def ifgo(w):
    """From ONNX's order of the gates, i, o, f, c, to PyTorch's."""
    i, o, f, g = w.chunk(4)
    return torch.cat([i, f, g, o])


for order in ifgo, lambda w: w:
    state_dict = {}
    for d, suffix in enumerate(("_l0", "_l0_reverse")):
        b_ih, b_hh = B[d].chunk(2)
        state_dict["weight_ih" + suffix] = order(W[d])
        state_dict["weight_hh" + suffix] = order(R[d])
        state_dict["bias_ih" + suffix] = order(b_ih)
        state_dict["bias_hh" + suffix] = order(b_hh)
    read = nn.LSTM(H_in, H_cell, batch_first=True, bidirectional=True)
    read.load_state_dict(state_dict)
    with torch.no_grad():
        same = torch.allclose(read(x)[0], lstm(x)[0], atol=1e-5)
    print("same:", same)
