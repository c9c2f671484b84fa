import torch

N, L, H_out = 3, 6, 8
output, lengths = torch.randn(N, L, H_out), torch.tensor([4, 0, 6])
last = output[torch.arange(N), lengths - 1]  # (N, H_out)
print("length 0 takes the last step:", torch.equal(last[1], output[1, -1]))
