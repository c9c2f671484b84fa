from torch import nn

state = nn.LSTM(4, 8).__getstate__()
del state["_flat_weights"]
lstm = nn.LSTM.__new__(nn.LSTM)
lstm.__setstate__(state)
