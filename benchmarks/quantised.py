"""How much faster int8 makes an LSTM in onnxruntime and in PyTorch, against float32 in the same library.

One layer reads 100 steps. The forms of a size are timed as those of lstm.py are, by the time of the processor, with
one thread, so that other programs disturb little.

    python benchmarks/quantised.py
"""

import logging
import tempfile
import warnings
from pathlib import Path

import onnxruntime
import torch
from lstm import LENGTH, processor, show
from onnxruntime.quantization import quantize_dynamic
from torch import nn

SIZES = ((1, 64), (1, 512), (32, 256))


def session(path):
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    return onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])


def forms(batch, width, folder):
    """Each form by its name: a function without arguments."""
    model = nn.Sequential(nn.LSTM(width, width)).eval()
    x = torch.randn(LENGTH, batch, width)
    plain, small = str(Path(folder, "float.onnx")), str(Path(folder, "int8.onnx"))
    torch.onnx.export(model, (x,), plain, input_names=["x"], dynamo=False)
    quantize_dynamic(plain, small)
    given = {"x": x.numpy()}
    of_onnx = [session(path) for path in (plain, small)]
    of_torch = [model, torch.ao.quantization.quantize_dynamic(model, {nn.LSTM}, dtype=torch.qint8)]
    return {
        "PyTorch float32": lambda: of_torch[0](x),
        "PyTorch int8": lambda: of_torch[1](x),
        "onnxruntime float32": lambda: of_onnx[0].run(None, given),
        "onnxruntime int8": lambda: of_onnx[1].run(None, given),
    }


def main():
    torch.set_num_threads(1)
    warnings.simplefilter("ignore")
    logging.disable(logging.WARNING)
    print(f"{processor()}, torch {torch.__version__}, onnxruntime {onnxruntime.__version__}")
    for batch, width in SIZES:
        with tempfile.TemporaryDirectory() as folder, torch.inference_mode():
            show(f"L={LENGTH} N={batch} width={width}", forms(batch, width, folder))


if __name__ == "__main__":
    main()
