import torch
from torch import nn

torch.manual_seed(0)


def pack(state, rows=True):
    """Matrices as int8, with a scale for each row or one for all."""
    small = {}
    for name, value in state.items():
        if value.dim() == 2:
            dim = 1 if rows else None
            scale = value.abs().amax(dim, keepdim=True) / 127
            small[name] = (value / scale).round().to(torch.int8), scale
        else:
            small[name] = value
    return small


def unpack(small):
    return {
        name: value[0] * value[1] if isinstance(value, tuple) else value
        for name, value in small.items()
    }


def size(small):
    parts = [v if isinstance(v, tuple) else (v,) for v in small.values()]
    return sum(each.nbytes for part in parts for each in part)


lstm = nn.LSTM(16, 64, batch_first=True).eval()
copy = nn.LSTM(16, 64, batch_first=True).eval()
x = torch.randn(8, 50, 16)
for outlier in False, True:
    if outlier:
        with torch.no_grad():
            lstm.weight_hh_l0[5, 7] = 5  # one weight of 16384
    for rows in True, False:
        small = pack(lstm.state_dict(), rows)
        torch.save(small, "small.pt")
        small = torch.load("small.pt", weights_only=True)
        copy.load_state_dict(unpack(small))
        with torch.inference_mode():
            off = (copy(x)[0] - lstm(x)[0]).abs().max()
        part = size(small) / size(lstm.state_dict())
        print(f"outlier: {outlier}, a scale per row: {rows}, ", end="")
        print(f"{part:.2f} of the bytes, error {off:.3f}")
