import torch
from torch import nn

torch.manual_seed(0)
lstm, cell = nn.LSTM(4, 6), nn.LSTMCell(4, 6)
cell.load_state_dict({name[:-3]: w for name, w in lstm.state_dict().items()})
x_t = torch.randn(3, 4)
a, b = cell(x_t)
output, (h_n, c_n) = lstm(x_t.unsqueeze(0))
print(
    [
        name
        for name, t in (("output", output), ("c_n", c_n))
        if torch.allclose(a, t)
    ]
)
