import warnings

import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence

warnings.filterwarnings("ignore", message="LSTM with projections is not")
L, N, H_in, H_out = 20, 4, 5, 10


def computations(tensor):
    """The names of the computations that led to a tensor."""
    waiting, met = [tensor.grad_fn], set()
    while waiting:
        each = waiting.pop()
        if each and each not in met:
            met.add(each)
            waiting += [before for before, _ in each.next_functions]
    return {each.name() for each in met}


def show(name, x, **arguments):
    """Print whether oneDNN computes a layer with these arguments."""
    output, _ = nn.LSTM(H_in, H_out, **arguments)(x)
    result = output if isinstance(output, torch.Tensor) else output.data
    fused = "MkldnnRnnLayerBackward0" in computations(result)
    print(f"{name:22}", "oneDNN" if fused else "step by step")


x = torch.randn(L, N, H_in)  # (L, N, H_in)
show("padded", x)
show("packed, equal lengths", pack_padded_sequence(x, [20, 20, 20, 20]))
show("packed, other lengths", pack_padded_sequence(x, [20, 15, 9, 3]))
show("proj_size", x, proj_size=2)
show("float64", x.double(), dtype=torch.float64)
