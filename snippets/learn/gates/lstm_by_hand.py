import warnings

import torch
from torch import nn

warnings.filterwarnings("ignore", message="LSTM with projections is not")


def one_direction(x, lstm, ending):
    """One direction of a layer: all hidden states, the last cell state."""
    names = "weight_ih", "weight_hh", "bias_ih", "bias_hh"
    W_ih, W_hh, b_ih, b_hh = (
        lstm.get_parameter(name + ending) for name in names
    )
    h = x.new_zeros(x.shape[1], lstm.proj_size or lstm.hidden_size)
    c = x.new_zeros(x.shape[1], lstm.hidden_size)
    steps = []
    for x_t in x:
        i, f, g, o = (x_t @ W_ih.T + b_ih + h @ W_hh.T + b_hh).chunk(4, dim=1)
        c = f.sigmoid() * c + i.sigmoid() * g.tanh()
        h = o.sigmoid() * c.tanh()
        if lstm.proj_size:
            h = h @ lstm.get_parameter("weight_hr" + ending).T
        steps.append(h)
    return torch.stack(steps), c


def by_hand(x, lstm):
    """The layers, each of which reads the one below: output and c_n."""
    c_n = []
    for layer in range(lstm.num_layers):
        forward, c = one_direction(x, lstm, f"_l{layer}")
        c_n.append(c)
        if lstm.bidirectional:
            backward, c = one_direction(x.flip(0), lstm, f"_l{layer}_reverse")
            c_n.append(c)
            x = torch.cat((forward, backward.flip(0)), dim=2)
        else:
            x = forward
    return x, torch.stack(c_n)


x = torch.randn(7, 3, 4, dtype=torch.float64)
for more in (
    {},
    {"num_layers": 3},
    {"bidirectional": True},
    {"proj_size": 2},
    {"num_layers": 2, "bidirectional": True, "proj_size": 5},
):
    lstm = nn.LSTM(4, 6, **more, dtype=torch.float64)
    output, (_, c_n) = lstm(x)
    mine, my_c_n = by_hand(x, lstm)
    difference = max((mine - output).abs().max(), (my_c_n - c_n).abs().max())
    print("below 1e-12:", bool(difference < 1e-12), more)
