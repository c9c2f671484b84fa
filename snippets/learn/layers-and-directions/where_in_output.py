import torch
from torch import nn

L, N, H_in, H_out, num_layers = 7, 4, 5, 10, 3
lstm = nn.LSTM(H_in, H_out, num_layers, bidirectional=True)
output, (h_n, _) = lstm(torch.randn(L, N, H_in))

print("row  place in output")
for row, state in enumerate(h_n):
    places = []
    for step in range(L):
        if torch.equal(output[step, :, :H_out], state):
            places.append(f"output[{step}, :, :H_out]")
        if torch.equal(output[step, :, H_out:], state):
            places.append(f"output[{step}, :, H_out:]")
    print(f"{row:3}  {', '.join(places) or 'none: a lower layer'}")
