import io
import warnings

import onnxruntime
import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence

torch.manual_seed(0)
H_in, H_out = 5, 6
N, L = 2, 7  # of the example


class LastState(nn.Module):
    def __init__(self):
        super().__init__()
        self.lstm = nn.LSTM(H_in, H_out, batch_first=True)

    def forward(self, x, lengths):  # (N, L, H_in)
        output, _ = self.lstm(x)  # (N, L, H_out)
        index = (lengths - 1)[:, None, None].expand(-1, 1, H_out)
        return output.gather(1, index).squeeze(1)  # (N, H_out)


model = LastState().eval()
file = io.BytesIO()
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    torch.onnx.export(
        model,
        (torch.randn(N, L, H_in), torch.tensor([7, 3])),
        file,
        input_names=["x", "lengths"],
        output_names=["last"],
        dynamic_axes={
            "x": {0: "N", 1: "L"},
            "lengths": {0: "N"},
            "last": {0: "N"},
        },
        dynamo=False,
    )
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
    last = torch.from_numpy(session.run(None, inputs)[0])  # (N, H_out)
    packed = pack_padded_sequence(
        x, lengths, batch_first=True, enforce_sorted=False
    )
    with torch.no_grad():
        _, (h_n, _) = model.lstm(packed)  # h_n (1, N, H_out)
    same = torch.allclose(last, h_n[0], atol=1e-5)
    print(f"lengths {lengths.tolist()}, same as packed: {same}")
