import torch
from torch import nn

torch.manual_seed(0)
N, L, H_in, H_out = 3, 6, 5, 8
lstm = nn.LSTM(H_in, H_out, batch_first=True)
x, lengths = torch.randn(N, L, H_in), torch.tensor([4, 2, 6])
output, _ = lstm(x)  # output (N, L, H_out)

mask = torch.arange(L) < lengths.unsqueeze(1)  # (N, L)
print(mask[1].tolist())
mask = mask.unsqueeze(2)  # (N, L, 1)
mean = (output * mask).sum(1) / lengths.unsqueeze(1)  # (N, H_out)
highest = output.masked_fill(~mask, float("-inf")).amax(1)  # (N, H_out)

for i, length in enumerate(lengths):
    valid = output[i, :length]
    mean_right = torch.allclose(mean[i], valid.mean(0), atol=1e-6)
    print(
        "mean:", mean_right, "| max:", torch.equal(highest[i], valid.amax(0))
    )
