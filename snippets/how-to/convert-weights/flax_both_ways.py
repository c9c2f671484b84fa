import os

os.environ["JAX_PLATFORMS"] = "cpu"  # before jax is imported

import flax.linen
import jax
import numpy as np
import torch
from flax import nnx
from torch import nn

N, L, H_in, H_out = 3, 7, 5, 6
torch.manual_seed(0)
x = torch.randn(N, L, H_in)  # (N, L, H_in)


def to_flax(lstm):
    """A kernel for each gate: `ii` of the input, `hi` of the state."""
    w_ih, w_hh, b_ih, b_hh = (w.detach().numpy() for w in lstm.parameters())
    params = {}
    for k, gate in enumerate("ifgo"):
        rows = slice(k * H_out, (k + 1) * H_out)
        params["i" + gate] = {"kernel": w_ih[rows].T}
        params["h" + gate] = {
            "kernel": w_hh[rows].T,
            "bias": b_ih[rows] + b_hh[rows],
        }
    return params


def from_flax(params):
    """The four tensors of PyTorch, by their names."""

    def joined(kind, name):
        parts = [np.asarray(params[kind + gate][name]).T for gate in "ifgo"]
        return torch.from_numpy(np.concatenate(parts))

    bias = joined("h", "bias")
    return {
        "weight_ih_l0": joined("i", "kernel"),
        "weight_hh_l0": joined("h", "kernel"),
        "bias_ih_l0": bias,
        "bias_hh_l0": torch.zeros_like(bias),
    }


def same(flax_output, output):
    return np.allclose(flax_output, output.detach().numpy(), atol=1e-5)


# PyTorch to flax.linen
lstm = nn.LSTM(H_in, H_out, batch_first=True)
output, (h_n, c_n) = lstm(x)  # output (N, L, H_out)
layer = flax.linen.RNN(flax.linen.OptimizedLSTMCell(H_out), return_carry=True)
variables = {"params": {"cell": to_flax(lstm)}}
(c, h), given = layer.apply(variables, x.numpy())
print("linen:", same(given, output), same(h, h_n[0]), same(c, c_n[0]))

# flax.linen to PyTorch: the bias is random, or a mistake would not show
random = jax.nn.initializers.normal()
layer = flax.linen.RNN(flax.linen.OptimizedLSTMCell(H_out, bias_init=random))
variables = layer.init(jax.random.key(0), x.numpy())
read = nn.LSTM(H_in, H_out, batch_first=True)
read.load_state_dict(from_flax(variables["params"]["cell"]))
print("back:", same(layer.apply(variables, x.numpy()), read(x)[0]))

# PyTorch to flax.nnx: the gates side by side, in the same order
cell = nnx.OptimizedLSTMCell(H_in, H_out, rngs=nnx.Rngs(0))
w_ih, w_hh, b_ih, b_hh = (w.detach().numpy() for w in lstm.parameters())
cell.dense_i.kernel[...] = w_ih.T
cell.dense_h.kernel[...] = w_hh.T
cell.dense_h.bias[...] = b_ih + b_hh
print("nnx:", same(nnx.RNN(cell)(x.numpy()), output))
