import io
import os
import warnings

import onnxruntime
import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

torch.manual_seed(0)
H_in, H_out, D = 5, 6, 2
N, L = 2, 7  # of the example


class Packed(nn.Module):
    def __init__(self):
        super().__init__()
        self.lstm = nn.LSTM(H_in, H_out, batch_first=True, bidirectional=True)

    def forward(self, x, lengths):  # (N, L, H_in)
        packed = pack_padded_sequence(
            x, lengths, batch_first=True, enforce_sorted=False
        )
        packed, _ = self.lstm(packed)
        output, _ = pad_packed_sequence(packed, batch_first=True)
        return output  # (N, L, D * H_out)


model = Packed().eval()
file = io.BytesIO()
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    stderr = os.dup(2)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)  # C++ warns there, too
    torch.onnx.export(
        model,
        (torch.randn(N, L, H_in), torch.tensor([7, 3])),
        file,
        input_names=["x", "lengths"],
        output_names=["output"],
        dynamic_axes={
            "x": {0: "N", 1: "L"},
            "lengths": {0: "N"},
            "output": {0: "N", 1: "L"},
        },
        dynamo=False,
    )
    os.dup2(stderr, 2)

options = onnxruntime.SessionOptions()
options.intra_op_num_threads = 1
session = onnxruntime.InferenceSession(
    file.getvalue(), options, providers=["CPUExecutionProvider"]
)
for lengths in [7, 3], [2, 9, 4, 5], [6]:
    lengths = torch.tensor(lengths)
    N, L = len(lengths), int(lengths.max())
    x = torch.randn(N, L, H_in)  # (N, L, H_in)
    inputs = {"x": x.numpy(), "lengths": lengths.numpy()}
    output = torch.from_numpy(
        session.run(None, inputs)[0]
    )  # (N, L, D * H_out)
    with torch.no_grad():
        wanted = model(x, lengths)  # (N, L, D * H_out)
        padded, _ = model.lstm(x)
    same = torch.allclose(output, wanted, atol=1e-5)
    real = torch.arange(L) < lengths[:, None]  # (N, L)
    without = torch.allclose(padded[real], wanted[real], atol=1e-5)
    print(f"lengths {lengths.tolist()}, same: {same}, unpacked: {without}")
