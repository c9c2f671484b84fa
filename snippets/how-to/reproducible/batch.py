import torch
from torch import nn

torch.manual_seed(0)
for dtype, tolerance in (torch.float32, 1e-5), (torch.float64, 1e-13):
    lstm = nn.LSTM(5, 40, num_layers=2, batch_first=True, dtype=dtype).eval()
    x = torch.randn(64, 30, 5, dtype=dtype)
    together, _ = lstm(x)
    alone = torch.cat([lstm(one)[0] for one in x.split(1)])
    close = torch.allclose(together, alone, rtol=0, atol=tolerance)
    print(f"{dtype}, within {tolerance:g}: {close}")

lstm = nn.Sequential(nn.BatchNorm1d(30), nn.LSTM(5, 40, batch_first=True))
x = torch.randn(64, 30, 5)  # (64, 30, 5)
for mode in True, False:
    lstm.train(mode)
    together, _ = lstm(x)
    alone, _ = lstm(x[:2])
    close = torch.allclose(together[:2], alone, atol=1e-5)
    print(f"BatchNorm, training={mode}, within 1e-05: {close}")
