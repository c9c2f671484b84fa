import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

torch.manual_seed(0)
N, L, T, H_in, H_out, D, words, signs = 4, 7, 9, 5, 10, 2, 13, 14
H_dec = D * H_out
read, write = nn.Embedding(words, H_in), nn.Embedding(signs, H_in)
encoder = nn.LSTM(H_in, H_out, batch_first=True, bidirectional=True)
decoder = nn.LSTM(H_in, H_dec, batch_first=True)
key = nn.Linear(D * H_out, H_dec, bias=False)
head = nn.Linear(H_dec + D * H_out, signs)

lengths = torch.tensor([7, 3, 5, 2])
real = torch.arange(L) < lengths[:, None]  # (N, L)
source = torch.randint(1, words, (N, L)) * real  # (N, L) — zeros are padding
target = torch.randint(1, signs, (N, T + 1))  # (N, T + 1)

# The encoder: a vector for each word, and the last states
packed = pack_padded_sequence(read(source), lengths, True, False)
memory, (h_n, c_n) = encoder(packed)  # h_n (D, N, H_out)
memory, _ = pad_packed_sequence(memory, True)  # (N, L, D * H_out)
h_0 = torch.cat((h_n[0::2], h_n[1::2]), dim=2)  # (1, N, H_dec)
c_0 = torch.cat((c_n[0::2], c_n[1::2]), dim=2)  # (1, N, H_dec)

# The decoder: it reads the answer up to the last sign but one
output, _ = decoder(write(target[:, :-1]), (h_0, c_0))  # (N, T, H_dec)

# Attention: each of the T steps scores each of the L words
scores = output @ key(memory).mT  # (N, T, L)
scores = scores.masked_fill(source[:, None] == 0, -torch.inf)
weights = scores.softmax(dim=2)  # (N, T, L)
context = weights @ memory  # (N, T, D * H_out)
both = torch.cat((output, context), dim=2)  # (N, T, H_dec + D * H_out)
logits = head(both)  # (N, T, signs)

for name in "source", "memory", "h_n", "h_0", "target":
    print(name, tuple(globals()[name].shape))
for name in "output", "weights", "context", "both", "logits":
    print(name, tuple(globals()[name].shape))
on_padding = weights * (source[:, None] == 0)  # (N, T, L)
print("weight of the padding:", on_padding.sum().item())
