"""What an LSTM exported to ONNX takes: other lengths and batch sizes, and packed batches that are not sorted.

It needs three packages more, `pip install onnx onnxruntime onnxscript`. The older exporter makes each model
(`dynamo=False`), and the newer one the last of them; onnxruntime runs it on inputs of other sizes; what it gives is
compared with torch.
"""

import io
import warnings

import onnxruntime
import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

AXES = {"x": {0: "L", 1: "N"}, "lengths": {0: "N"}}


class Packed(nn.Module):
    """A layer that packs its input, in the order of the lengths or in any."""

    def __init__(self, enforce_sorted):
        super().__init__()
        self.lstm = nn.LSTM(4, 8, num_layers=2, bidirectional=True)
        self.enforce_sorted = enforce_sorted

    def forward(self, x, lengths):
        packed = pack_padded_sequence(x, lengths, enforce_sorted=self.enforce_sorted)
        output, states = self.lstm(packed)
        return pad_packed_sequence(output)[0], states


def compare(model, example, others, dynamic, dynamo=False):
    """Export a model with an example, and say for other inputs whether it gives the numbers of torch."""
    names = ["x", "lengths"][: len(example)]
    file = io.BytesIO()
    axes = {name: AXES[name] for name in names} if dynamic else None
    if dynamo:
        shapes = tuple(axes.values())
        torch.onnx.export(model, example, input_names=names, dynamic_shapes=shapes, dynamo=True, verbose=False).save(
            file
        )
    else:
        torch.onnx.export(model, example, file, dynamo=False, input_names=names, dynamic_axes=axes)
    session = onnxruntime.InferenceSession(file.getvalue(), providers=["CPUExecutionProvider"])
    print("  shapes:", *(each.shape for each in session.get_inputs() + session.get_outputs()))
    for inputs in others:
        print(f"  {tuple(inputs[0].shape)}", *(lengths.tolist() for lengths in inputs[1:]), end=": ")
        try:
            given = session.run(None, {name: each.numpy() for name, each in zip(names, inputs, strict=True)})
        except Exception as error:  # onnxruntime's own classes are not public
            print(str(error).split("\n")[0])
            continue
        output, (h_n, c_n) = model(*inputs)
        wanted = (output, h_n, c_n)
        print(all(torch.allclose(torch.from_numpy(a), b, atol=1e-5) for a, b in zip(given, wanted, strict=True)))


def main():
    warnings.simplefilter("ignore")
    plain = nn.LSTM(4, 8, num_layers=2, bidirectional=True).eval()
    example, others = (torch.randn(5, 1, 4),), [(torch.randn(7, 3, 4),), (torch.randn(2, 9, 4),)]
    for dynamic in (False, True):
        print("dynamic_axes" if dynamic else "no dynamic_axes")
        compare(plain, example, others, dynamic)
    example = torch.randn(6, 3, 4), torch.tensor([6, 4, 2])
    for enforce_sorted in (True, False):
        print(f"packed, enforce_sorted={enforce_sorted}")
        others = [(torch.randn(8, 4, 4), torch.tensor([8, 5, 5, 1]))]
        if not enforce_sorted:
            others.append((torch.randn(7, 4, 4), torch.tensor([2, 7, 3, 5])))
        compare(Packed(enforce_sorted).eval(), example, others, dynamic=True)
    print("dynamo=True")
    example, others = (torch.randn(5, 2, 4),), [(torch.randn(7, 3, 4),), (torch.randn(2, 9, 4),)]
    compare(plain, example, others, dynamic=True, dynamo=True)


if __name__ == "__main__":
    main()
