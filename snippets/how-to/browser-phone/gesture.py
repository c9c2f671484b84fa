import json
import warnings
from pathlib import Path

import onnxruntime
import torch
from torch import nn

torch.manual_seed(0)
H_in, H_out, classes, L = 3, 16, 2, 25  # three axes of acceleration


# 1. Data: a shake that grows, or the same one backwards
def make(count):
    t = torch.arange(L) / L
    label = torch.randint(classes, (count,))  # (count,)
    shake = torch.sin(50 * t + 6 * torch.rand(count, 1)) * t  # (count, L)
    shake = torch.where(label[:, None] == 1, shake, shake.flip(1))
    x = torch.randn(count, L, H_in) * 0.3  # (count, L, H_in)
    x[:, :, 2] += shake
    return x, label


train, test = make(600), make(400)


# 2. The model: one step, with the state as input and output
class Step(nn.Module):
    def __init__(self):
        super().__init__()
        self.lstm = nn.LSTM(H_in, H_out, batch_first=True)
        self.head = nn.Linear(H_out, classes)

    def forward(self, x, h, c):
        output, (h, c) = self.lstm(x, (h, c))
        return self.head(output[:, -1]), h, c


def zeros(N):
    return torch.zeros(1, N, H_out)


def accuracy(scores):
    return f"{(scores.argmax(1) == test[1]).float().mean():.2f}"


# 3. Training, and a baseline: how strong the shaking is, whenever
model, strength = Step(), nn.Linear(H_in, classes)
for name, each, run in (
    ("Strength", strength, lambda x: strength(x.std(dim=1))),
    ("LSTM", model, lambda x: model(x, zeros(len(x)), zeros(len(x)))[0]),
):
    optimizer = torch.optim.Adam(each.parameters(), lr=0.02)
    for _ in range(10):
        for batch in torch.randperm(600).split(50):
            scores = run(train[0][batch])  # (50, classes)
            loss = nn.functional.cross_entropy(scores, train[1][batch])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    with torch.no_grad():
        print(f"{name}: test accuracy {accuracy(run(test[0]))}")

# 4. Export: one file, for pieces of any length
model.eval()
names = ["x", "h", "c"], ["scores", "h_n", "c_n"]
axes = {"x": {0: "N", 1: "L"}, "scores": {0: "N"}}
axes |= {name: {1: "N"} for name in ("h", "c", "h_n", "c_n")}
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    torch.onnx.export(
        model,
        (test[0][:2], zeros(2), zeros(2)),
        "step.onnx",
        input_names=names[0],
        output_names=names[1],
        dynamic_axes=axes,
        opset_version=17,
        dynamo=False,
    )

# 5. Step by step, as the browser will: the same accuracy
options = onnxruntime.SessionOptions()
options.intra_op_num_threads = 1
session = onnxruntime.InferenceSession(
    "step.onnx", options, providers=["CPUExecutionProvider"]
)
h = c = zeros(400).numpy()
for x_t in test[0].split(1, dim=1):  # (400, 1, H_in)
    scores, h, c = session.run(None, {"x": x_t.numpy(), "h": h, "c": c})
scores = torch.from_numpy(scores)
print("ONNX, step by step: test accuracy", accuracy(scores))
with torch.no_grad():
    wanted, _, _ = model(test[0], zeros(400), zeros(400))

# 6. The weights as JSON, and one example to check the JavaScript with
weights = {k: w.tolist() for k, w in model.state_dict().items()}
Path("weights.json").write_text(json.dumps(weights))
check = {"x": test[0][0].tolist(), "scores": wanted[0].tolist()}
Path("check.json").write_text(json.dumps(check))
print("same scores:", torch.allclose(scores, wanted, atol=1e-5))
