import logging
import math
import os
import warnings

import onnx
import onnxruntime
import torch
from onnxruntime.quantization import quantize_dynamic
from torch import nn

torch.manual_seed(0)
L, H_in, H_out, classes = 40, 1, 64, 4


# 1. Data: noisy waves; the label is the length of the wave
def make(count):
    label = torch.randint(classes, (count,))
    turns = torch.arange(L) / (6 + 2 * label[:, None])
    wave = (2 * math.pi * (turns + torch.rand(count, 1))).sin()
    return (wave + 0.4 * torch.randn(count, L)).unsqueeze(-1), label


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.lstm = nn.LSTM(H_in, H_out, batch_first=True)
        self.head = nn.Linear(H_out, classes)

    def forward(self, x):
        output, _ = self.lstm(x)
        return self.head(output.mean(dim=1))


# 2. Training in float32, as ever
model = Classifier()
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
for _ in range(120):
    x, label = make(64)
    loss = nn.functional.cross_entropy(model(x), label)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
model.eval()

# 3. Export, and quantise the file
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    torch.onnx.export(
        model,
        (torch.randn(1, L, H_in),),
        "float.onnx",
        input_names=["x"],
        output_names=["scores"],
        dynamic_axes={"x": {0: "N", 1: "L"}, "scores": {0: "N"}},
        dynamo=False,
    )
logging.disable(logging.WARNING)  # it advises steps that an LSTM needs not
quantize_dynamic("float.onnx", "int8.onnx")
logging.disable(logging.NOTSET)

# 4. Size, accuracy and error of both files, beside a baseline
x, label = make(1000)
scores = {}
for path in "float.onnx", "int8.onnx":
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(
        path, options, providers=["CPUExecutionProvider"]
    )
    scores[path] = torch.from_numpy(session.run(None, {"x": x.numpy()})[0])
    kinds = {node.op_type for node in onnx.load(path).graph.node}
    print(path, *sorted(kind for kind in kinds if "LSTM" in kind))
small, large = (os.path.getsize(p) for p in ("int8.onnx", "float.onnx"))
print(f"{small / large:.2f} of the bytes")
print(f"{label.bincount().max() / len(label):.2f} always the same label")
for path, each in scores.items():
    print(f"{(each.argmax(1) == label).float().mean():.2f} {path}")
before, after = scores.values()
print(
    f"{(before.argmax(1) == after.argmax(1)).float().mean():.2f} same label"
)
off = (after - before).square().mean().sqrt() / before.std()
print("error below 5 % of the spread of the scores:", bool(off < 0.05))
