from torch import nn


def count(H_in, H_cell, num_layers=1, bias=True, D=1, proj_size=0):
    """How many parameters an LSTM has."""
    H_out = proj_size or H_cell
    total = 0
    for layer in range(num_layers):
        width = H_in if layer == 0 else D * H_out
        one = 4 * H_cell * (width + H_out + 2 * bias) + proj_size * H_cell
        total += D * one
    return total


print(
    "nn.LSTM(10, 20):", sum(p.numel() for p in nn.LSTM(10, 20).parameters())
)
print("4 * 20 * (10 + 20 + 2) =", 4 * 20 * (10 + 20 + 2))
print("with one bias, as in Keras:", 4 * 20 * (10 + 20 + 1))
for options in (
    {"num_layers": 3},
    {"bidirectional": True},
    {"num_layers": 3, "bidirectional": True},
    {"num_layers": 2, "bidirectional": True, "proj_size": 5, "bias": False},
):
    lstm = nn.LSTM(10, 20, **options)
    actual = sum(parameter.numel() for parameter in lstm.parameters())
    options["D"] = 2 if options.pop("bidirectional", False) else 1
    print(f"{actual:6}", actual == count(10, 20, **options), options)
