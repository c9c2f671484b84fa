import torch
from torch import nn

lstm = nn.LSTM(5, 10)
x = torch.randn(7, 4, 5)
state, states = None, []
for x_t in x:
    _, state = lstm(x_t.unsqueeze(0), state)
    states.append(state)

rest, _ = lstm(x[4:], states[3])
print(
    "from step 4 on, the same:",
    torch.allclose(rest, lstm(x)[0][4:], atol=1e-6),
)
