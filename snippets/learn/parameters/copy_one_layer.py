import torch
from torch import nn

deep = nn.LSTM(5, 10, num_layers=3, bidirectional=True)
flat = nn.LSTM(20, 10, bidirectional=True)
flat.load_state_dict(
    {
        name.replace("_l2", "_l0"): w
        for name, w in deep.state_dict().items()
        if "_l2" in name
    }
)
cell = nn.LSTMCell(5, 10)
cell.load_state_dict(
    {
        name.removesuffix("_l0"): w
        for name, w in deep.state_dict().items()
        if name.endswith("_l0")
    }
)
print(
    "layer 2 is copied:",
    torch.equal(flat.weight_hh_l0_reverse, deep.weight_hh_l2_reverse),
)
print("a cell holds layer 0:", torch.equal(cell.weight_ih, deep.weight_ih_l0))
