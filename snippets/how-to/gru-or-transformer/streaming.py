import torch
from torch import nn

torch.manual_seed(0)
H_in, H_out = 20, 20
lstm = nn.LSTM(H_in, H_out, batch_first=True)
gru = nn.GRU(H_in, H_out, batch_first=True)
layer = nn.TransformerEncoderLayer(H_out, 4, 50, dropout=0, batch_first=True)

of_lstm = of_gru = None
kept = torch.empty(1, 0, H_in)  # what the Transformer has to read again
print("numbers kept after so many steps")
print("steps  LSTM   GRU  Transformer")
for step in range(1, 301):
    x_t = torch.randn(1, 1, H_in)  # (1, 1, H_in) — one new step
    with torch.no_grad():
        _, of_lstm = lstm(x_t, of_lstm)
        _, of_gru = gru(x_t, of_gru)
        kept = torch.cat((kept, x_t), dim=1)
        last = layer(kept)[:, -1]
    if step in (3, 30, 300):
        of_both = sum(state.numel() for state in of_lstm)
        print(f"{step:5} {of_both:5} {of_gru.numel():5} {kept.numel():12}")

whole, (h_n, _) = lstm(kept)
print("LSTM, in one call:", torch.allclose(h_n, of_lstm[0], atol=1e-5))
with torch.no_grad():
    cut = layer(kept[:, -30:])[:, -1]
print("Transformer, last 30 alone:", torch.allclose(cut, last, atol=1e-5))
