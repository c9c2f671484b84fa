import io
import logging
import warnings

import onnx
import onnxruntime
import torch
from onnxruntime.quantization import quantize_dynamic
from torch import nn

torch.manual_seed(0)
N, H_in, H_out, num_layers = 3, 16, 32, 2


class Words(nn.Module):
    def __init__(self):
        super().__init__()
        self.embedding = nn.Embedding(100, H_in)
        self.lstm = nn.LSTM(H_in, H_out, bidirectional=True)

    def forward(self, ids):
        return self.lstm(self.embedding(ids))[0]


class Stream(nn.Module):
    def __init__(self):
        super().__init__()
        self.lstm = nn.LSTM(H_in, H_out, num_layers)

    def forward(self, x, h_0, c_0):
        output, (h_n, c_n) = self.lstm(x, (h_0, c_0))
        return output, h_n, c_n


class Gru(nn.Module):
    def __init__(self):
        super().__init__()
        self.gru = nn.GRU(H_in, H_out)

    def forward(self, x):
        return self.gru(x)[0]


state = torch.zeros(num_layers, N, H_out)  # (num_layers, N, H_out)
cases = {
    Words: (torch.randint(100, (7, N)),),
    Stream: (torch.randn(1, N, H_in), state, state),
    Gru: (torch.randn(7, N, H_in),),
}
kinds = "LSTM", "DynamicQuantizeLSTM", "DequantizeLinear", "GRU"
for kind, inputs in cases.items():
    model, file = kind().eval(), io.BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.onnx.export(model, inputs, file, dynamo=False)
    logging.disable(logging.WARNING)
    whole = onnx.load_from_string(file.getvalue())
    quantize_dynamic(whole, "int8.onnx", per_channel=True)
    logging.disable(logging.NOTSET)
    small = onnx.load("int8.onnx")
    nodes = [n.op_type for n in small.graph.node if n.op_type in kinds]
    session = onnxruntime.InferenceSession(
        "int8.onnx", providers=["CPUExecutionProvider"]
    )
    names = [each.name for each in session.get_inputs()]
    given = {n: x.numpy() for n, x in zip(names, inputs, strict=True)}
    with torch.inference_mode():
        wanted = model(*inputs)
    wanted = wanted if isinstance(wanted, tuple) else (wanted,)
    off = max(
        (torch.from_numpy(a) - b).abs().max()
        for a, b in zip(session.run(None, given), wanted, strict=True)
    )
    print(kind.__name__, nodes, "error below 0.02:", bool(off < 0.02))
