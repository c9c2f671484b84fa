import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

torch.manual_seed(0)
lstm = nn.LSTM(4, 5, batch_first=True, bidirectional=True)


def vectors(x, lengths):
    output, (h_n, _) = lstm(x)
    yield "padded: output[:, -1]", output[:, -1]
    yield "padded: cat(h_n[-2], h_n[-1])", torch.cat((h_n[-2], h_n[-1]), 1)
    yield "padded: output.mean(dim=1)", output.mean(dim=1)
    packed = pack_padded_sequence(x, lengths, True, enforce_sorted=False)
    output, (h_n, _) = lstm(packed)
    output, _ = pad_packed_sequence(output, batch_first=True)
    yield "packed: output[:, -1]", output[:, -1]
    yield "packed: cat(h_n[-2], h_n[-1])", torch.cat((h_n[-2], h_n[-1]), 1)
    yield "packed: output.mean(dim=1)", output.mean(dim=1)
    yield "packed: sum / length", output.sum(dim=1) / lengths[:, None]


N, L, short = 2, 7, 3
x = torch.randn(N, L, 4)  # (N, L, 4)
x[1, short:] = 0  # the second one has three steps, and padding
batch = vectors(x, torch.tensor([L, short]))
alone = vectors(x[1:, :short], torch.tensor([short]))
for (name, many), (_, one) in zip(batch, alone, strict=True):
    same = torch.allclose(many[1], one[0], atol=1e-5)
    print(f"{name:<30} same alone: {same}")
