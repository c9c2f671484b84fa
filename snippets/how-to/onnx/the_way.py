import io
import warnings

import onnx
import onnxruntime
import torch
from torch import nn

torch.manual_seed(0)
N, L, H_in, H_out, D = 3, 7, 5, 6, 2
lstm = nn.LSTM(H_in, H_out, batch_first=True, bidirectional=True).eval()
x = torch.randn(N, L, H_in)  # (N, L, H_in)
axes = {"x": {0: "N", 1: "L"}, "output": {0: "N", 1: "L"}}
file = io.BytesIO()
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    torch.onnx.export(
        lstm,
        (x,),
        file,
        input_names=["x"],
        output_names=["output"],
        dynamic_axes=axes,
        dynamo=False,
    )

# Make outputs of what the nodes hand on to each other
model = onnx.load_from_string(file.getvalue())
nodes = [n for n in model.graph.node if n.op_type in ("Transpose", "LSTM")]
print([node.op_type for node in nodes])
names = [node.output[0] for node in nodes]
for name in names[:3]:
    model.graph.output.append(onnx.ValueInfoProto(name=name))
options = onnxruntime.SessionOptions()
options.intra_op_num_threads = 1
session = onnxruntime.InferenceSession(
    model.SerializeToString(), options, providers=["CPUExecutionProvider"]
)
given = session.run(names, {"x": x.numpy()})
X = given[0]  # (L, N, H_in)
Y = given[1]  # (L, D, N, H_out)
Y_by_step = given[2]  # (L, N, D, H_out)
output = given[3]  # (N, L, D * H_out)
for name in "x", "X", "Y", "Y_by_step", "output":
    print(name, tuple(globals()[name].shape))
