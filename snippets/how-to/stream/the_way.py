import torch
from torch import nn

torch.manual_seed(0)
N, H_in, H_out, num_layers, capacity = 3, 5, 6, 2, 8
lstm = nn.LSTM(H_in, H_out, num_layers, batch_first=True).eval()
head = nn.Linear(H_out, 4)
h = torch.zeros(num_layers, capacity, H_out)  # (num_layers, capacity, H_out)
c = torch.zeros(num_layers, capacity, H_out)

rows = torch.tensor([6, 0, 3])  # (N,) — of the streams that have a reading
x = torch.randn(N, 1, H_in)  # (N, 1, H_in)
with torch.inference_mode():
    h_0, c_0 = h[:, rows], c[:, rows]  # (num_layers, N, H_out)
    output, (h_n, c_n) = lstm(x, (h_0, c_0))  # h_n (num_layers, N, H_out)
    h[:, rows], c[:, rows] = h_n, c_n
    scores = head(output[:, 0])  # output (N, 1, H_out), scores (N, 4)

for name in "h", "h_0", "x", "output", "h_n", "scores":
    print(name, tuple(globals()[name].shape))
print("rows in use:", h.any(dim=2).any(dim=0).nonzero().flatten().tolist())
