import torch
from torch import nn
from torch.nn.utils.rnn import pack_sequence, pad_packed_sequence

lstm = nn.LSTM(5, 8, batch_first=True)
packed = pack_sequence(
    [torch.randn(2, 5), torch.randn(6, 5)], enforce_sorted=False
)
packed_output, _ = lstm(packed)

output, lengths = pad_packed_sequence(packed_output, batch_first=True)
print("lengths", lengths.tolist(), lengths.dtype, lengths.device)
print("all padding is 0:", bool((output[0, 2:] == 0).all()))
low = float("-inf")
filled, _ = pad_packed_sequence(
    packed_output, batch_first=True, padding_value=low
)
print("all padding is -inf:", bool((filled[0, 2:] == low).all()))
