import torch
from torch import nn

torch.manual_seed(0)
L, N, H_in, H_out = 5, 3, 10, 20

x = torch.randn(N, L, H_in)  # (N, L, H_in)
y = x.clone()
y[0] += 1  # another sequence 0; sequences 1 and 2 stay

for batch_first in (True, False):
    lstm = nn.LSTM(H_in, H_out, batch_first=batch_first)
    output, (h_n, _) = lstm(x)  # (N, L, H_out)
    difference = (output - lstm(y)[0]).abs()
    changed = difference.amax((1, 2)) > 1e-5  # (N,)
    print("batch_first =", batch_first)
    print("  output", tuple(output.shape), "h_n", tuple(h_n.shape))
    print("  sequences that changed:", changed.nonzero().flatten().tolist())
