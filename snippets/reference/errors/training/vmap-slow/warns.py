import warnings

import torch
from torch import nn

lstm = nn.LSTM(4, 8)
weights = dict(lstm.named_parameters())


def loss(weights, x):
    return torch.func.functional_call(lstm, weights, (x,))[0].sum()


per_sample = torch.vmap(torch.func.grad(loss), in_dims=(None, 0))
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    gradients = per_sample(weights, torch.randn(7, 5, 3, 4))
print(str(caught[-1].message).split(" Please")[0])
print(tuple(gradients["weight_ih_l0"].shape))
