import torch
from torch import nn
from torch.nn.utils.rnn import pack_sequence

lstm, cell = nn.LSTM(10, 20), nn.LSTMCell(10, 20)
x = torch.zeros(5, 4, 10)
packed = pack_sequence([torch.zeros(5, 9), torch.zeros(3, 9)])


def states(*shape):
    return torch.zeros(shape), torch.zeros(shape)


calls = {
    "one axis": lambda: lstm(torch.zeros(10)),
    "four axes": lambda: lstm(torch.zeros(5, 4, 2, 10)),
    "other last axis": lambda: lstm(torch.zeros(5, 4, 9)),
    "no time steps": lambda: lstm(torch.zeros(0, 4, 10)),
    "batch-first h_0": lambda: lstm(x, states(4, 1, 20)),
    "2-D h_0, 3-D input": lambda: lstm(x, states(4, 20)),
    "3-D h_0, 2-D input": lambda: lstm(x[:, 0], states(1, 1, 20)),
    "packed, other width": lambda: lstm(packed),
    "cell, time axis": lambda: cell(x),
    "cell, other width": lambda: cell(torch.zeros(4, 9)),
    "cell, other batch": lambda: cell(x[0], states(3, 20)),
}
for name, call in calls.items():
    try:
        call()
    except (RuntimeError, ValueError) as error:
        print(f"{name}:\n    {type(error).__name__}: {error}")
