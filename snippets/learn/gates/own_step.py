import torch
from torch import nn


class OwnLSTM(nn.Module):
    """One layer, one direction; the step is yours to change."""

    def __init__(self, input_size, hidden_size, activation, norm):
        super().__init__()
        self.of_input = nn.Linear(input_size, 4 * hidden_size)
        self.of_hidden = nn.Linear(hidden_size, 4 * hidden_size)
        self.activation, self.norm = activation, norm

    def forward(self, x):
        h = c = x.new_zeros(x.shape[1], self.of_hidden.in_features)
        steps = []
        for x_t in x:
            four = self.norm(self.of_input(x_t) + self.of_hidden(h))
            i, f, g, o = four.chunk(4, dim=1)
            c = f.sigmoid() * c + i.sigmoid() * self.activation(g)
            h = o.sigmoid() * self.activation(c)
            steps.append(h)
        return torch.stack(steps), (h, c)


L, N, H_in, H_cell = 7, 3, 4, 6
lstm = nn.LSTM(H_in, H_cell)
x = torch.randn(L, N, H_in)
for name, activation, norm in (
    ("tanh", torch.tanh, nn.Identity()),
    ("ReLU", torch.relu, nn.Identity()),
    ("tanh, layer norm", torch.tanh, nn.LayerNorm(4 * H_cell)),
):
    own = OwnLSTM(H_in, H_cell, activation, norm)
    own.of_input.load_state_dict(
        {"weight": lstm.weight_ih_l0, "bias": lstm.bias_ih_l0}
    )
    own.of_hidden.load_state_dict(
        {"weight": lstm.weight_hh_l0, "bias": lstm.bias_hh_l0}
    )
    output, _ = own(x)  # (L, N, H_cell)
    print(
        f"{name}: is nn.LSTM", torch.allclose(output, lstm(x)[0], atol=1e-6)
    )
