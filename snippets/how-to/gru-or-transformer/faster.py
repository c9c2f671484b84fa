import torch
from torch import nn
from torch.utils.benchmark import Timer

L = 100
for N, H_out in (1, 32), (32, 128), (64, 512):
    x = torch.randn(L, N, H_out)
    times = []
    for kind in nn.LSTM, nn.GRU:
        body = kind(H_out, H_out)
        timer = Timer("body(x)[0].sum().backward()", globals=globals())
        times.append(timer.blocked_autorange(min_run_time=1).median)
    print(f"N={N} H_out={H_out}  GRU / LSTM {times[1] / times[0]:.1f}")
