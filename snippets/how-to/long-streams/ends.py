import torch
from torch import nn

torch.manual_seed(0)
N, L, H_in, H_out = 3, 4, 2, 5


def slots(recordings, N, L):
    """Windows of N recordings at a time; where one ends, the next begins."""
    waiting, rows = iter(recordings), [None] * N
    while True:
        begins = torch.zeros(N, dtype=torch.bool)
        for n in range(N):
            if rows[n] is None or not len(rows[n]):
                rows[n], begins[n] = next(waiting, None), True
        if all(row is None for row in rows):
            return
        x, real = torch.zeros(N, L, H_in), torch.zeros(N, L).bool()
        for n, row in enumerate(rows):
            if row is not None:
                real[n, : len(row)] = True
                x[n, real[n]] = row[:L]
                rows[n] = row[L:]
        yield x, real, begins


recordings = [torch.randn(length, H_in) for length in (9, 4, 6, 11, 2)]
lstm = nn.LSTM(H_in, H_out, batch_first=True)


def read(reset):
    """The outputs of all real steps, in the order of the recordings."""
    h = c = torch.zeros(1, N, H_out)
    parts, which, following = {}, [None] * N, iter(range(len(recordings)))
    for x, real, begins in slots(recordings, N, L):
        if reset:
            keep = (~begins).float().view(1, N, 1)  # (1, N, 1)
            h, c = h * keep, c * keep
        output, (h, c) = lstm(x, (h.detach(), c.detach()))
        for n in range(N):
            if begins[n]:
                which[n] = next(following, None)
            parts.setdefault(which[n], []).append(output[n, real[n]])
    return [torch.cat(parts[i]) for i in range(len(recordings))]


for _, real, begins in slots(recordings, N, L):
    print("real steps", real.sum(dim=1).tolist(), "begins", begins.tolist())
alone = [lstm(recording)[0] for recording in recordings]
for reset in True, False:
    pairs = zip(read(reset), alone, strict=True)
    same = [torch.allclose(a, b, atol=1e-5) for a, b in pairs]
    print(f"rows reset: {reset}, same as alone:", same)
