import torch
from torch import nn

torch.manual_seed(0)
lstm = nn.LSTM(16, 64, batch_first=True).eval()
copy = nn.LSTM(16, 64, batch_first=True).eval()
x = torch.randn(8, 50, 16)
whole = sum(each.nbytes for each in lstm.state_dict().values())
errors = []
for dtype, limit in (torch.bfloat16, 0.001), (torch.float16, 0.0002):
    small = {name: w.to(dtype) for name, w in lstm.state_dict().items()}
    part = sum(each.nbytes for each in small.values()) / whole
    copy.load_state_dict(small)  # copies into float32
    with torch.inference_mode():
        off = (copy(x)[0] - lstm(x)[0]).abs().max()
    print(f"{dtype}: {part} of the bytes, ", end="")
    print(f"error below {limit}: {bool(off < limit)}")
    errors.append(off)
print("float16 five times nearer:", bool(5 * errors[1] < errors[0]))
