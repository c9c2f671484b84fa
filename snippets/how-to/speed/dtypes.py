import torch
from torch import nn

torch.manual_seed(0)
lstm = nn.LSTM(16, 24, batch_first=True).eval()
x = torch.randn(8, 100, 16)
size = sum(each.nbytes for each in lstm.parameters())
with torch.inference_mode():
    exact = nn.LSTM(16, 24, batch_first=True, dtype=torch.float64)
    exact.load_state_dict(lstm.state_dict())
    wanted, _ = exact(x.double())
    for dtype, limit in (torch.float32, 1e-6), (torch.bfloat16, 0.02):
        other = nn.LSTM(16, 24, batch_first=True, dtype=dtype)
        other.load_state_dict(lstm.state_dict())
        output, _ = other(x.to(dtype))
        off = (output.double() - wanted).abs().max()
        part = sum(each.nbytes for each in other.parameters()) / size
        print(f"{dtype}: {part} of the bytes, ", end="")
        print(f"wrong by less than {limit}: {bool(off < limit)}")
    several = torch.get_num_threads()
    one_call, _ = lstm(x)
    torch.set_num_threads(1 if several > 1 else 2)
    with_others, _ = lstm(x)
    torch.set_num_threads(several)
print("another number of threads:", torch.allclose(one_call, with_others))
