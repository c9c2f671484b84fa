import torch
from torch import nn
from torch.nn.utils.rnn import pack_sequence, pad_sequence

N, L, H_in, H_out, D = 3, 6, 5, 8, 2
sequences = [torch.randn(length, H_in) for length in (4, 2, 6)]
total = 4 + 2 + 6

x = pad_sequence(sequences, batch_first=True)  # (N, L, H_in)
packed = pack_sequence(sequences, enforce_sorted=False)
data = packed.data  # (total, H_in)
lstm = nn.LSTM(H_in, H_out, bidirectional=True)
packed_output, _ = lstm(packed)
states = packed_output.data  # (total, D * H_out)

print("x     ", tuple(x.shape))
print("data  ", tuple(data.shape))
print("states", tuple(states.shape))
print("type:", type(packed_output).__name__)
print(
    "same batch_sizes:",
    torch.equal(packed_output.batch_sizes, packed.batch_sizes),
)

batch_first = nn.LSTM(H_in, H_out, bidirectional=True, batch_first=True)
batch_first.load_state_dict(lstm.state_dict())
print(
    "same with batch_first=True:",
    torch.equal(batch_first(packed)[0].data, states),
)
