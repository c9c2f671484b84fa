import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

torch.manual_seed(0)
N, L, T, H_in, H_out, D, short = 3, 7, 9, 5, 10, 2, 4
encoder = nn.LSTM(H_in, H_out, batch_first=True, bidirectional=True)
output = torch.randn(N, T, D * H_out)  # (N, T, D * H_out) — of the decoder
x = torch.randn(N, L, H_in)
lengths = torch.tensor([L, short, L])


def context(x, lengths, output, packed, masked):
    N, L, H_in = x.shape
    memory = x
    if packed:
        memory = pack_padded_sequence(x, lengths, True, False)
    memory, _ = encoder(memory)
    if packed:
        memory, _ = pad_packed_sequence(memory, True)  # (N, L, D * H_out)
    scores = output @ memory.mT  # (N, T, L)
    if masked:
        is_pad = torch.arange(L) >= lengths[:, None]  # (N, L)
        scores = scores.masked_fill(is_pad[:, None], -torch.inf)
    return scores.softmax(dim=2) @ memory  # (N, T, D * H_out)


for packed in False, True:
    for masked in False, True:
        many = context(x, lengths, output, packed, masked)[1]
        alone = x[1:2, :short], lengths[1:2], output[1:2]
        one = context(*alone, packed, masked)[0]
        same = torch.allclose(many, one, atol=1e-5)
        print(f"packed: {packed!s:<5}  masked: {masked!s:<5}  alone: {same}")

nothing = torch.full((2,), -torch.inf).softmax(dim=0)
print("all of it masked:", nothing.tolist())
