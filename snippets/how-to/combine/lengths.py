import torch
from torch import nn


def after(layer, lengths):
    """The lengths after a convolution or a pooling."""
    kernel, stride, padding, dilation = (
        each[0] if isinstance(each, tuple) else each
        for each in (
            layer.kernel_size,
            layer.stride,
            layer.padding,
            layer.dilation,
        )
    )
    reach = dilation * (kernel - 1) + 1
    return (lengths + 2 * padding - reach) // stride + 1


lengths = torch.tensor([7, 10, 21, 64])
for layer in (
    nn.Conv1d(3, 5, kernel_size=7),
    nn.Conv1d(3, 5, kernel_size=7, padding=3),
    nn.Conv1d(3, 5, kernel_size=7, stride=2, padding=3),
    nn.Conv1d(3, 5, kernel_size=3, dilation=2),
    nn.MaxPool1d(kernel_size=4),
):
    measured = [
        layer(torch.zeros(1, 3, int(length))).size(2) for length in lengths
    ]
    computed = after(layer, lengths).tolist()
    print(f"{computed} right: {computed == measured}  {layer}")
