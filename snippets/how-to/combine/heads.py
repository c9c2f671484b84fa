import torch
from torch import nn

torch.manual_seed(0)
N, L, H_out, num_heads = 3, 7, 20, 4
attention = nn.MultiheadAttention(H_out, num_heads, batch_first=True)
query = nn.Parameter(torch.randn(1, 1, H_out))

output = torch.randn(N, L, H_out)  # (N, L, H_out)
lengths = torch.tensor([5, 7, 3])
padding = torch.arange(L) >= lengths[:, None]  # (N, L) — True is left out
vector, weights = attention(
    query.expand(N, 1, H_out), output, output, key_padding_mask=padding
)  # vector (N, 1, H_out), weights (N, 1, L)
print("vector", tuple(vector.squeeze(1).shape))
print("weight on padding:", weights.squeeze(1)[padding].sum().item())

steps, weights = attention(
    output, output, output, key_padding_mask=padding
)  # steps (N, L, H_out), weights (N, L, L)
print("steps", tuple(steps.shape), "weights", tuple(weights.shape))
