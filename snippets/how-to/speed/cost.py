from torch import nn

H_in, H = 64, 128
base = nn.LSTM(H_in, H)


def products(module):
    """Multiplications of each step of each sequence."""
    return sum(each.numel() for each in module.parameters() if each.dim() > 1)


for name, module in {
    "nn.LSTM": base,
    "nn.GRU": nn.GRU(H_in, H),
    "num_layers=2": nn.LSTM(H_in, H, num_layers=2),
    "bidirectional": nn.LSTM(H_in, H, bidirectional=True),
    "proj_size=32": nn.LSTM(H_in, H, proj_size=32),
    "hidden_size=64": nn.LSTM(H_in, 64),
}.items():
    print(f"{name:<15}{products(module) / products(base):.2f}")
