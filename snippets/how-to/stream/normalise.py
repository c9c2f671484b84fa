import torch

torch.manual_seed(0)


class Running:
    """Mean and spread of all readings so far, a row for each stream."""

    def __init__(self, capacity, H_in):
        self.count = torch.zeros(capacity, 1)
        self.mean = torch.zeros(capacity, H_in)
        self.squares = torch.zeros(capacity, H_in)

    def step(self, rows, x):
        """Take the readings (N, H_in) into the sums, and scale them."""
        count = self.count[rows] + 1
        off = x - self.mean[rows]
        mean = self.mean[rows] + off / count
        squares = self.squares[rows] + off * (x - mean)
        self.count[rows], self.mean[rows] = count, mean
        self.squares[rows] = squares
        std = (squares / count).sqrt().clamp(min=1e-3)
        return ((x - mean) / std).clamp(-5, 5)


def scale(series):
    """The same for whole sequences (N, L, H_in), as training needs it."""
    count = torch.arange(1, series.size(1) + 1).view(1, -1, 1)
    origin = series[:, :1]
    off = series - origin
    mean = off.cumsum(1) / count
    variance = (off.square().cumsum(1) / count - mean.square()).clamp(min=0)
    return ((off - mean) / variance.sqrt().clamp(min=1e-3)).clamp(-5, 5)


N, L, H_in = 3, 200, 2
level = torch.tensor([[[1000.0, 5.0]], [[0.2, -3.0]], [[40.0, 0.0]]])
series = level + torch.randn(N, L, H_in)  # (N, L, H_in)
running = Running(capacity=8, H_in=H_in)
rows = torch.tensor([6, 0, 3])
scaled = torch.stack(
    [running.step(rows, x) for x in series.unbind(1)], dim=1
)  # (N, L, H_in)
print(
    "same as for the whole:", torch.allclose(scaled, scale(series), atol=0.01)
)
print(f"greatest value: {scaled.abs().max():.0f}")

known = series[:, :100]
print("later readings change nothing before them:", end=" ")
print(torch.equal(scale(series)[:, :100], scale(known)))
whole = (series - series.mean(1, True)) / series.std(1, keepdim=True)
part = (known - known.mean(1, True)) / known.std(1, keepdim=True)
print("the same with the mean of all:", torch.allclose(whole[:, :100], part))
