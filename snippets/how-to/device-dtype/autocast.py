import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence

torch.manual_seed(0)
lstm, head = nn.LSTM(5, 20, batch_first=True), nn.Linear(20, 2)
x = torch.randn(3, 7, 5)  # (3, 7, 5)
packed = pack_padded_sequence(x, torch.tensor([7, 4, 2]), batch_first=True)


def show(name, result, state):
    h_n, c_n = state
    types = [str(each.dtype)[6:] for each in (result, h_n, c_n)]
    print(f"{name:<14} output {types[0]}, h_n {types[1]}, c_n {types[2]}")


with torch.autocast("cpu", dtype=torch.bfloat16):
    print("head", head(torch.randn(3, 20)).dtype)
    result, state = lstm(packed)
    show("packed", result.data, state)
    with torch.autocast("cpu", enabled=False):  # the LSTM left out of it
        show("padded, left out", *lstm(x.float()))
    try:
        show("padded", *lstm(x))
    except RuntimeError:
        print("padded         refused")
