import warnings

import onnxruntime
import torch
from torch import nn

torch.manual_seed(0)
H_in, H_out, D, num_layers, classes = 5, 6, 2, 3, 4
N, L = 1, 7  # of the example


class Tagger(nn.Module):
    def __init__(self):
        super().__init__()
        self.lstm = nn.LSTM(
            H_in, H_out, num_layers, batch_first=True, bidirectional=True
        )
        self.head = nn.Linear(D * H_out, classes)

    def forward(self, x):  # (N, L, H_in)
        output, _ = self.lstm(x)  # (N, L, D * H_out)
        return self.head(output)  # (N, L, classes)


# 1. The trained model, without dropout
model = Tagger().eval()

# 2. Export
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    torch.onnx.export(
        model,
        (torch.randn(N, L, H_in),),
        "tagger.onnx",
        input_names=["x"],
        output_names=["scores"],
        dynamic_axes={"x": {0: "N", 1: "L"}, "scores": {0: "N", 1: "L"}},
        dynamo=False,
    )

# 3. Load the file; from here on torch is needed for the comparison only
options = onnxruntime.SessionOptions()
options.intra_op_num_threads = 1
session = onnxruntime.InferenceSession(
    "tagger.onnx", options, providers=["CPUExecutionProvider"]
)
for each in session.get_inputs() + session.get_outputs():
    print(each.name, each.shape)

# 4. Compare with the model, at other sizes than those of the example
for N, L in (1, 7), (3, 7), (1, 4), (5, 9):
    x = torch.randn(N, L, H_in)  # (N, L, H_in)
    (scores,) = session.run(["scores"], {"x": x.numpy()})
    with torch.no_grad():
        wanted = model(x)  # (N, L, classes)
    same = torch.allclose(torch.from_numpy(scores), wanted, atol=1e-5)
    print(f"N = {N}, L = {L}, same: {same}")
