import torch
from torch import nn

torch.manual_seed(0)
lstm = nn.LSTM(5, 6, batch_first=True)
h, c = torch.zeros(1, 4, 6), torch.zeros(1, 4, 6)
rows = torch.tensor([2])
x = torch.randn(1, 1, 5)
with torch.inference_mode():
    outputs = []
    for _ in "old stream", "new stream":
        output, (h_n, c_n) = lstm(x, (h[:, rows], c[:, rows]))
        h[:, rows], c[:, rows] = h_n, c_n
        outputs.append(output)
print(torch.equal(*outputs), bool(h[:, 3].any()))
