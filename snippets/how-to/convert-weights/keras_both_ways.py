# --8<-- [start:to]
import os

os.environ["KERAS_BACKEND"] = "torch"  # before keras is imported

import keras
import numpy as np
import torch
from torch import nn

N, L, H_in, H_out, D = 3, 7, 5, 6, 2
torch.manual_seed(0)
x = torch.randn(N, L, H_in)  # (N, L, H_in)


def to_keras(lstm, suffix="_l0"):
    """The three arrays of Keras for one layer in one direction."""
    w_ih, w_hh, b_ih, b_hh = (
        getattr(lstm, name + suffix).detach().numpy()
        for name in ("weight_ih", "weight_hh", "bias_ih", "bias_hh")
    )
    return [w_ih.T, w_hh.T, b_ih + b_hh]


lstm = nn.LSTM(H_in, H_out, batch_first=True)
layer = keras.layers.LSTM(H_out, return_sequences=True)
layer.build(x.shape)
layer.set_weights(to_keras(lstm))
with torch.no_grad():
    output, _ = lstm(x)  # output (N, L, H_out)
    given = layer(x)  # (N, L, H_out)
for array in layer.get_weights():
    print(array.shape)
print("same:", torch.allclose(given, output, atol=1e-5))
# --8<-- [end:to]


# --8<-- [start:from]
def from_keras(arrays, suffix="_l0"):
    """The four tensors of PyTorch, by their names."""
    kernel, recurrent_kernel, bias = map(torch.from_numpy, arrays)
    return {
        "weight_ih" + suffix: kernel.T,
        "weight_hh" + suffix: recurrent_kernel.T,
        "bias_ih" + suffix: bias,
        "bias_hh" + suffix: torch.zeros_like(bias),
    }


layer = keras.layers.LSTM(H_out, return_sequences=True, return_state=True)
layer.build(x.shape)
print(layer.get_weights()[2].reshape(4, H_out))
lstm = nn.LSTM(H_in, H_out, batch_first=True)
lstm.load_state_dict(from_keras(layer.get_weights()))
with torch.no_grad():
    output, (h_n, c_n) = lstm(x)
    given, h, c = layer(x)
print("same output:", torch.allclose(output, given, atol=1e-5))
print("same h_n:", torch.allclose(h_n[0], h, atol=1e-5))
print("same c_n:", torch.allclose(c_n[0], c, atol=1e-5))
# --8<-- [end:from]

# --8<-- [start:both]
lstm = nn.LSTM(H_in, H_out, batch_first=True, bidirectional=True)
layer = keras.layers.Bidirectional(
    keras.layers.LSTM(H_out, return_sequences=True)
)
layer.build(x.shape)
layer.set_weights(to_keras(lstm) + to_keras(lstm, "_l0_reverse"))
last = keras.layers.Bidirectional(keras.layers.LSTM(H_out))
last.build(x.shape)
last.set_weights(layer.get_weights())
with torch.no_grad():
    output, (h_n, _) = lstm(x)
    given = layer(x)  # (N, L, D * H_out)
    joined = torch.cat([h_n[0], h_n[1]], dim=1)  # (N, D * H_out)
    print("same:", torch.allclose(given, output, atol=1e-5))
    print("h_n joined:", torch.allclose(last(x), joined, atol=1e-5))
    print("last output:", torch.allclose(last(x), output[:, -1], atol=1e-5))
# --8<-- [end:both]


# --8<-- [start:gru]
def rzn(w):
    """From Keras's order of a GRU, z, r, n, to PyTorch's."""
    z, r, n = w.chunk(3)
    return torch.cat([r, z, n])


layer = keras.layers.GRU(
    H_out, return_sequences=True, bias_initializer="glorot_uniform"
)
layer.build(x.shape)
kernel, recurrent_kernel, bias = map(torch.from_numpy, layer.get_weights())
print("bias of Keras:", tuple(bias.shape))
gru = nn.GRU(H_in, H_out, batch_first=True)
tensors = [kernel.T, recurrent_kernel.T, bias[0], bias[1]]
names = [name for name, _ in gru.named_parameters()]
for order in rzn, lambda w: w:
    gru.load_state_dict(dict(zip(names, map(order, tensors), strict=True)))
    with torch.no_grad():
        output, _ = gru(x)  # (N, L, H_out)
    print("same:", torch.allclose(output, layer(x), atol=1e-5))
# --8<-- [end:gru]
