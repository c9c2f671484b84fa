import torch
from torch import nn
from torch.nn.utils.rnn import pack_sequence

torch.manual_seed(0)
packed = pack_sequence([torch.randn(7, 64), torch.randn(3, 64)])
for dtype in torch.float64, torch.float32, torch.bfloat16, torch.float16:
    lstm = nn.LSTM(64, 128).to(dtype)
    total = sum(weight.nbytes for weight in lstm.parameters())
    output, (h_n, c_n) = lstm(packed.to(dtype))
    assert output.data.dtype == h_n.dtype == c_n.dtype == dtype
    step = torch.tensor(1.0, dtype=dtype) + 0.001
    print(f"{str(dtype)[6:]:<9} {total} bytes, 1 + 0.001 = {step.item():.4f}")
