import io
import warnings

import onnxruntime
import torch
from torch import nn

torch.manual_seed(0)
N, L, H_in, H_out = 3, 12, 5, 6


class Streamed(nn.Module):
    def __init__(self):
        super().__init__()
        self.lstm = nn.LSTM(H_in, H_out, batch_first=True)

    def forward(self, x, h_0, c_0):
        output, (h_n, c_n) = self.lstm(x, (h_0, c_0))
        return output, h_n, c_n


model = Streamed().eval()
zeros = torch.zeros(1, N, H_out)  # (1, N, H_out)
x = torch.randn(N, L, H_in)  # (N, L, H_in)
file = io.BytesIO()
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    torch.onnx.export(
        model,
        (x, zeros, zeros),
        file,
        input_names=["x", "h_0", "c_0"],
        output_names=["output", "h_n", "c_n"],
        dynamic_axes={
            "x": {0: "N", 1: "L"},
            "h_0": {1: "N"},
            "c_0": {1: "N"},
            "output": {0: "N", 1: "L"},
            "h_n": {1: "N"},
            "c_n": {1: "N"},
        },
        dynamo=False,
    )
options = onnxruntime.SessionOptions()
options.intra_op_num_threads = 1
session = onnxruntime.InferenceSession(
    file.getvalue(), options, providers=["CPUExecutionProvider"]
)


def pieces(carry):
    """The output for x in pieces of 5, 1 and 6 steps, joined."""
    h = c = zeros.numpy()
    outputs = []
    for piece in x.split([5, 1, 6], dim=1):
        names = {"x": piece.numpy(), "h_0": h, "c_0": c}
        output, h_n, c_n = session.run(None, names)
        outputs.append(torch.from_numpy(output))
        if carry:
            h, c = h_n, c_n
    return torch.cat(outputs, dim=1)  # (N, L, H_out)


with torch.no_grad():
    whole, _, _ = model(x, zeros, zeros)
for carry in True, False:
    output = pieces(carry)
    print("states carried:", carry)
    print("  same:", torch.allclose(output, whole, atol=1e-5))
    print("  greatest difference:", f"{(output - whole).abs().max():.1f}")
