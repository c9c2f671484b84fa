import warnings

import torch
from torch import nn

warnings.filterwarnings("ignore", message="LSTM with projections is not")


def one_direction(x, lstm, ending):
    """The output of one direction of one layer, by the equations."""
    W_ih, W_hh = getattr(lstm, "weight_ih" + ending), getattr(lstm, "weight_hh" + ending)
    bias = getattr(lstm, "bias_ih" + ending) + getattr(lstm, "bias_hh" + ending)
    h = x.new_zeros(x.shape[1], lstm.proj_size or lstm.hidden_size)
    c = x.new_zeros(x.shape[1], lstm.hidden_size)
    steps = []
    for x_t in x:
        i, f, g, o = (x_t @ W_ih.T + h @ W_hh.T + bias).chunk(4, dim=1)
        c = f.sigmoid() * c + i.sigmoid() * g.tanh()
        h = o.sigmoid() * c.tanh()
        if lstm.proj_size:
            h = h @ getattr(lstm, "weight_hr" + ending).T
        steps.append(h)
    return torch.stack(steps)


def by_hand(x, lstm):
    """The output of all layers, each of which reads the one below."""
    for layer in range(lstm.num_layers):
        halves = [one_direction(x, lstm, f"_l{layer}")]
        if lstm.bidirectional:
            halves.append(one_direction(x.flip(0), lstm, f"_l{layer}_reverse").flip(0))
        x = torch.cat(halves, dim=2)
    return x


x = torch.randn(7, 3, 4)
for more in (
    {},
    {"num_layers": 3},
    {"bidirectional": True},
    {"proj_size": 2},
    {"num_layers": 2, "bidirectional": True, "proj_size": 5},
):
    lstm = nn.LSTM(4, 6, **more)
    same = torch.allclose(by_hand(x, lstm), lstm(x)[0], atol=1e-6)
    print(f"{same}  nn.LSTM(4, 6, **{more})")
