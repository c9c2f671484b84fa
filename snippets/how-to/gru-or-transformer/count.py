from torch import nn


def count(module):
    return sum(parameter.numel() for parameter in module.parameters())


H_in, H_out, wide = 10, 20, 50
lstm, gru = nn.LSTM(H_in, H_out), nn.GRU(H_in, H_out)
layer = nn.TransformerEncoderLayer(H_out, 4, wide)
print("LSTM", count(lstm), "GRU", count(gru))
print("exactly 4 : 3:", count(lstm) * 3 == count(gru) * 4)

options = {"num_layers": 3, "bidirectional": True, "bias": False}
lstm, gru = nn.LSTM(H_in, H_out, **options), nn.GRU(H_in, H_out, **options)
print("LSTM", count(lstm), "GRU", count(gru), *options)
print("exactly 4 : 3:", count(lstm) * 3 == count(gru) * 4)

print("Transformer layer", count(layer))
attention = 4 * H_out * H_out + 4 * H_out
forward = 2 * H_out * wide + H_out + wide
print("by hand          ", attention + forward + 2 * 2 * H_out)
for nhead in 1, 2, 5:
    layer = nn.TransformerEncoderLayer(H_out, nhead, wide)
    print(f"with nhead={nhead}     ", count(layer))
