import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence

lstm, cell = nn.LSTM(4, 6), nn.LSTMCell(4, 6)
x = torch.randn(7, 3, 4)
full, _ = lstm(x)
print("as built:           ", full.dtype)

with torch.autocast("cpu", dtype=torch.bfloat16):
    packed, _ = lstm(pack_padded_sequence(x, [7, 5, 2]))
    print("autocast, packed:   ", packed.data.dtype)
    print("autocast, cell:     ", cell(x[0])[0].dtype)
    with torch.autocast("cpu", enabled=False):
        output, _ = lstm(x.float())
    print("autocast, left out: ", output.dtype, torch.equal(output, full))

for dtype in torch.bfloat16, torch.float16:
    output, _ = lstm.to(dtype)(x.to(dtype))
    error = (output.float() - full).abs().max().item()
    print("converted:          ", output.dtype, "within 0.02:", error < 0.02)
    lstm.float()
