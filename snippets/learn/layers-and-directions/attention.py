import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

L, N, H_in, H_out, D, H_dec = 7, 4, 5, 10, 2, 12
encoder = nn.LSTM(H_in, H_out, bidirectional=True, batch_first=True)
lengths = torch.tensor([7, 5, 3, 2])  # (N,)
x = torch.randn(N, L, H_in)  # (N, L, H_in)
packed = pack_padded_sequence(x, lengths, batch_first=True)
memory, _ = pad_packed_sequence(encoder(packed)[0], batch_first=True)

query = torch.randn(N, H_dec)  # (N, H_dec) — a decoder's hidden state
to_memory = nn.Linear(H_dec, D * H_out, bias=False)
scores = memory @ to_memory(query).unsqueeze(2)  # (N, L, 1)
scores = scores.squeeze(2)  # (N, L)
is_padding = torch.arange(L) >= lengths.unsqueeze(1)  # (N, L)
scores = scores.masked_fill(is_padding, float("-inf"))
weights = scores.softmax(dim=1)  # (N, L)
context = (weights.unsqueeze(2) * memory).sum(dim=1)  # (N, D * H_out)

print("memory ", tuple(memory.shape))  # memory (N, L, D * H_out)
print("weights", tuple(weights.shape))
print("context", tuple(context.shape))
print(
    "each row sums to 1:", torch.allclose(weights.sum(dim=1), torch.ones(N))
)
print("padding weighs 0:  ", bool((weights[is_padding] == 0).all()))
