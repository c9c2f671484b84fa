import torch
from torch import nn

N, H_in, H_out, num_layers = 4, 5, 10, 3
lstm = nn.LSTM(H_in, H_out, num_layers).eval()
x = torch.randn(7, N, H_in)

state, steps = None, []
with torch.no_grad():
    for x_t in x:  # (N, H_in)
        now, state = lstm(x_t.unsqueeze(0), state)  # (1, N, H_out)
        steps.append(now)
    streamed = torch.cat(steps)
    print(
        "same as one call:", torch.allclose(streamed, lstm(x)[0], atol=1e-6)
    )

both_ways = nn.LSTM(H_in, H_out, bidirectional=True).eval()
state, steps = None, []
for x_t in x:
    now, state = both_ways(x_t.unsqueeze(0), state)
    steps.append(now)
print(
    "bidirectional too:",
    torch.allclose(torch.cat(steps), both_ways(x)[0], atol=1e-6),
)
