from functools import partial
from timeit import repeat

import torch
from torch import nn

torch.manual_seed(0)
L, N, H_in, H_out = 100, 32, 16, 24
lstm = nn.LSTM(H_in, H_out, batch_first=True).eval()
cell = nn.LSTMCell(H_in, H_out)
for name, weight in cell.named_parameters():
    weight.data.copy_(getattr(lstm, f"{name}_l0").data)


def one_call(x):
    return lstm(x)[0]


def call_per_step(x):
    state, outputs = None, []
    for x_t in x.split(1, dim=1):
        output, state = lstm(x_t, state)
        outputs.append(output)
    return torch.cat(outputs, dim=1)


def call_per_sequence(x):
    return torch.cat([lstm(each)[0] for each in x.split(1)])


def cell_loop(x):
    state, outputs = None, []
    for x_t in x.unbind(dim=1):
        state = cell(x_t, state)
        outputs.append(state[0])
    return torch.stack(outputs, dim=1)


def cell_loop_per_sequence(x):
    return torch.cat([cell_loop(each) for each in x.split(1)])


x = torch.randn(N, L, H_in)  # (N, L, H_in)
seconds = {}
with torch.inference_mode():
    wanted = one_call(x)  # (N, L, H_out)
    for form in (
        one_call,
        call_per_step,
        call_per_sequence,
        cell_loop,
        cell_loop_per_sequence,
    ):
        same = torch.allclose(form(x), wanted, atol=1e-6)
        print(f"{form.__name__:<23} same numbers: {same}")
        times = repeat(partial(form, x), number=1, repeat=3)
        seconds[form] = min(times)  # print it on your machine

slowest = seconds[cell_loop_per_sequence]
print("one call at least 5 times as fast:", slowest > 5 * seconds[one_call])
