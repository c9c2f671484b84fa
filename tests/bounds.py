"""Refuses a call of oneDNN's LSTM whose weights or states are smaller than what it reads of them.

torch takes the weights of a layer from a flat list and counts: so many for each layer and direction. If `num_layers`,
`bias` or `proj_size` was changed after the layer was made, it takes the tensors of one place for those of another.
Where it multiplies matrices itself, it compares their shapes; oneDNN's kernel for a CPU does not, and reads past the
end: what comes out is whatever lies in memory there. What does that is described on a page, and never run.
"""

import sys
from collections.abc import Iterator

import torch

GATES = 4
# Kept as long as the process: with it goes what is registered by it.
LIBRARY = torch.library.Library("aten", "IMPL")
# Between autograd and the kernels of the CPU, where nothing else stands in the way of this operator.
KEY = torch._C.DispatchKey.ADInplaceOrView


def too_small(
    inputs: torch.Tensor, weights: list[torch.Tensor], states: list[torch.Tensor], hidden: int, biased: bool
) -> Iterator[str]:
    """What the kernel would read past the end of: a tensor's place in the call, what it holds, what is read."""
    rows, batch = GATES * hidden, inputs.shape[1]
    read = [rows * inputs.shape[2], rows * hidden, *([rows, rows] if biased else [])]
    for name, tensor, wanted in [
        *zip(["weight_ih", "weight_hh", "bias_ih", "bias_hh"], weights, read, strict=False),
        *zip(["h_0", "c_0"], states, [batch * hidden] * 2, strict=True),
    ]:
        if tensor.numel() < wanted:
            yield f"{name} holds {tensor.numel()} numbers, and {wanted} would be read"


def refuse_reads_past_the_end() -> None:
    """Look at each call of oneDNN's LSTM in this process, before it is made."""
    kernel = torch.ops.aten.mkldnn_rnn_layer.default

    def look(keys, inputs, w_ih, w_hh, b_ih, b_hh, h_0, c_0, reverse, batch_sizes, mode, hidden, layers, biased, *rest):
        for fault in too_small(inputs, [w_ih, w_hh, b_ih, b_hh], [h_0, c_0], hidden, biased):
            sys.audit(
                "doctest.refuse",
                f"calls an LSTM that reads memory which is not its own: {fault}; describe that, and do not run it",
            )
        rest = (reverse, batch_sizes, mode, hidden, layers, biased, *rest)
        return kernel.redispatch(keys.remove(KEY), inputs, w_ih, w_hh, b_ih, b_hh, h_0, c_0, *rest)

    LIBRARY.impl(kernel, look, "ADInplaceOrView", with_keyset=True)
