import torch
from torch import nn

torch.manual_seed(0)
N, H_out, double = 5, 20, torch.float64
lstm = nn.LSTM(H_out, H_out, batch_first=True)
gru = nn.GRU(H_out, H_out, batch_first=True)
layer = nn.TransformerEncoderLayer(H_out, 4, 50, dropout=0, batch_first=True)
bodies = {
    "LSTM": lambda x: lstm.to(double)(x)[0],
    "GRU": lambda x: gru.to(double)(x)[0],
    "Transformer": lambda x: layer.to(double)(x),
}
for name, body in bodies.items():
    print(f"{name:<12}", end="")
    for L in 10, 40, 160:
        x = torch.randn(N, L, H_out, dtype=double)  # (N, L, H_out)
        x.requires_grad_()
        scale = torch.randn(N, H_out, dtype=double)
        (body(x)[:, -1] * scale).sum().backward()
        first = x.grad[:, 0].norm() / x.grad[:, -1].norm()
        print(f"  L={L}: 10^{first.log10().round():.0f}", end="")
    print()
