import torch
from torch import nn

L, N, H_in, H_out, D = 7, 4, 5, 10, 2
encoder = nn.LSTM(H_in, H_out, bidirectional=True, batch_first=True)
memory, _ = encoder(torch.randn(N, L, H_in))  # (N, L, D * H_out)
query = torch.randn(N, D * H_out)  # (N, D * H_out) — the hidden state of a decoder
lengths = torch.tensor([7, 5, 3, 2])  # (N,)

scores = torch.einsum("nld,nd->nl", memory, query)  # (N, L)
is_padding = torch.arange(L) >= lengths.unsqueeze(1)  # (N, L)
weights = scores.masked_fill(is_padding, float("-inf")).softmax(dim=1)  # (N, L)
context = torch.einsum("nl,nld->nd", weights, memory)  # (N, D * H_out)

print("weights", tuple(weights.shape))
print("context", tuple(context.shape))
print("sum of each row is 1:", torch.allclose(weights.sum(dim=1), torch.ones(N)))
print("weight of padding is 0:", bool((weights[is_padding] == 0).all()))
