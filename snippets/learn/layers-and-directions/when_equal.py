import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence


def compare(lstm, lengths=None):
    """For each of two sequences, whether output[-1] equals h_n[-1]."""
    x = torch.randn(7, 2, 5)
    if lengths is None:
        output, (h_n, _) = lstm(x)
    else:
        output, (h_n, _) = lstm(pack_padded_sequence(x, lengths))
        output, _ = pad_packed_sequence(output)
    pairs = zip(output[-1], h_n[-1], strict=True)
    return [a.shape == b.shape and torch.allclose(a, b) for a, b in pairs]


print("one layer:        ", compare(nn.LSTM(5, 10)))
print("three layers:     ", compare(nn.LSTM(5, 10, num_layers=3)))
print("packed, 7 and 4:  ", compare(nn.LSTM(5, 10), [7, 4]))

both = nn.LSTM(5, 10, bidirectional=True)
output, (h_n, _) = both(torch.randn(7, 2, 5))
print("forward half:     ", torch.allclose(output[-1, :, :10], h_n[-2]))
print("backward half:    ", torch.allclose(output[-1, :, 10:], h_n[-1]))
