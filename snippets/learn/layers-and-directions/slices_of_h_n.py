import torch
from torch import nn

L, N, H_in, H_out, D = 7, 4, 5, 10, 2
x = torch.randn(L, N, H_in)

both = nn.LSTM(H_in, H_out, bidirectional=True)
_, (h_n, _) = both(x)
joined = torch.cat((h_n[-2], h_n[-1]), dim=1)  # (N, D * H_out)
view = h_n.view(N, -1)  # (N, D * H_out) — the same shape
print("the view is the sentence vector:", torch.equal(view, joined))
print(
    "its row 0 is sequences 0 and 1: ",
    torch.equal(view[0], h_n[0, :2].flatten()),
)

stacked = nn.LSTM(H_in, H_out, num_layers=2)
first_layer = nn.LSTM(H_in, H_out)
for name, weight in first_layer.named_parameters():
    weight.data = getattr(stacked, name).data
_, (h_n, _) = stacked(x)
_, (h_first, _) = first_layer(x)
same = torch.allclose(h_n[-2], h_first[0], atol=1e-6)
print("one direction: h_n[-2] is the first layer:", same)
