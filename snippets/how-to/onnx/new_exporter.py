import io
import logging
import warnings

import onnxruntime
import onnxscript  # the exporter needs it
import torch
from torch import nn

torch.manual_seed(0)
H_in, H_out = 5, 6
model = nn.LSTM(H_in, H_out, batch_first=True).eval()
logging.getLogger("torch.onnx").setLevel(logging.ERROR)
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    program = torch.onnx.export(
        model,
        (torch.randn(2, 7, H_in),),
        input_names=["x"],
        output_names=["output", "h_n", "c_n"],
        dynamic_shapes=({0: "N", 1: "L"},),
        dynamo=True,
        verbose=False,
    )
file = io.BytesIO()
program.save(file)
options = onnxruntime.SessionOptions()
options.intra_op_num_threads = 1
options.log_severity_level = 3
session = onnxruntime.InferenceSession(
    file.getvalue(), options, providers=["CPUExecutionProvider"]
)
print("x", session.get_inputs()[0].shape)
print("output", session.get_outputs()[0].shape)
for N, L in (2, 7), (3, 4), (1, 9):
    x = torch.randn(N, L, H_in)  # (N, L, H_in)
    output = torch.from_numpy(session.run(None, {"x": x.numpy()})[0])
    with torch.no_grad():
        wanted, _ = model(x)
    same = torch.allclose(output, wanted, atol=1e-5)
    print(f"N = {N}, L = {L}, output {tuple(output.shape)}, same: {same}")
