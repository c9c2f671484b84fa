# --8<-- [start:data]
import torch
from statsmodels.datasets import sunspots
from torch import nn
from tqdm import tqdm

table = sunspots.load_pandas().data
first = int(table["YEAR"].iloc[0])
series = torch.tensor(table["SUNACTIVITY"].to_numpy()).float()
years = len(series)
print(years, "years,", first, "to", first + years - 1)

test = 1921  # the first year that no choice may see
for name, part in (
    ("before the test", series[: test - first]),
    ("in the test", series[test - first :]),
):
    print(f"{name}: mean {part.mean():.1f}, highest {part.max():.1f}")
# --8<-- [end:data]

# --8<-- [start:plot-series]
from matplotlib import pyplot as plt

figure, panel = plt.subplots(figsize=(6.4, 2.6), layout="constrained")
panel.plot(range(first, first + years), series, lw=1, ls="-", color="k")
panel.axvspan(1880, 1920, color="C2", alpha=0.3, lw=0)
panel.axvspan(1921, 2008, color="C1", alpha=0.3, lw=0)
for year, name in ((1770, "training"), (1881, "validation"), (1955, "test")):
    panel.text(year, 196, name, size=8)
panel.set(xlabel="year", ylabel="sunspot number", ylim=(0, 215))
plt.show()
# --8<-- [end:plot-series]

# --8<-- [start:questions]
longest, steps = 22, 11


def questions(starts):
    """The years before each start, and the years to forecast."""
    begin = torch.tensor(starts) - first - longest
    rows = series.unfold(0, longest + steps, 1)[begin]
    return rows.split([longest, steps], dim=1)


validation = range(1880, 1911)
N = len(validation)
past, truth = questions(validation)  # past (N, longest), truth (N, steps)
print("past", tuple(past.shape), "truth", tuple(truth.shape))
print("the last ends in", validation[-1] + steps - 1)
# --8<-- [end:questions]


# --8<-- [start:baselines]
def persistence(past):
    return past[:, -1:].expand(-1, steps)


def seasonal(past):
    return past[:, -11:]  # eleven years ago


def errors(forecast, truth):
    """The root of the mean square error, for each step."""
    return (forecast - truth).square().mean(dim=0).sqrt()


def show(name, error):
    cells = [f"{error[step - 1]:6.1f}" for step in (1, 2, 3, 5, 8, 11)]
    print(f"{name:<24}", *cells, f"{error.mean():8.1f}")


print(f"{'step':<24}", *[f"{s:6}" for s in (1, 2, 3, 5, 8, 11)], "     all")
show("persistence", errors(persistence(past), truth))
show("eleven years ago", errors(seasonal(past), truth))
# --8<-- [end:baselines]

# --8<-- [start:classical]
import numpy as np
from statsmodels.tsa.ar_model import AutoReg, ar_select_order


def autoregression(known, lags, root=True):
    """Fitted to the years before `known`."""
    years = series[: known - first].double().numpy()
    fitted = AutoReg(years**0.5 if root else years, lags).fit()

    def forecast(past):
        N, _ = past.shape
        rows = past.double().numpy()
        paths = [
            AutoReg(row**0.5 if root else row, lags).predict(
                fitted.params, start=longest, end=longest + steps - 1
            )
            for row in rows
        ]
        path = torch.tensor(np.stack(paths)).float()  # (N, steps)
        return path.clamp(min=0).square() if root else path

    return forecast


roots = series[: 1880 - first].sqrt().double().numpy()
lags = max(ar_select_order(roots, maxlag=20, ic="aic").ar_lags)
print("lags that the AIC takes:", lags)
for name, root in (("counts", False), ("roots", True)):
    forecast = autoregression(1880, lags, root)(past)
    show(f"autoregression, {name}", errors(forecast, truth))
# --8<-- [end:classical]


# --8<-- [start:model]
H_out = 8


class Forecaster(nn.Module):
    def __init__(self, changes):
        super().__init__()
        self.lstm = nn.LSTM(1, H_out, batch_first=True)
        self.head = nn.Linear(H_out, steps)
        self.changes = changes

    def forward(self, x):
        N, L = x.shape
        base = x[:, -1:] * self.changes  # (N, 1) — the last year, or zero
        moved = (x - base).unsqueeze(-1)  # (N, L, 1)
        _, (h_n, _) = self.lstm(moved)  # h_n (1, N, H_out)
        return base + self.head(h_n[-1])  # (N, steps)


def train(seed, known, root=True, changes=True, L=11, updates=60):
    """A forecaster that has seen only years before `known`."""
    torch.manual_seed(seed)
    values = series.sqrt() if root else series
    mean = values[: known - first].mean()
    scale = values[: known - first].std()
    rows = ((values - mean) / scale).unfold(0, L + steps, 1)
    x, y = rows[: known - first - L - steps + 1].split([L, steps], dim=1)
    model = Forecaster(changes)
    optimizer = torch.optim.AdamW(model.parameters(), lr=0.05, fused=True)
    for _ in range(updates):
        loss = nn.functional.mse_loss(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()

    @torch.no_grad()
    def forecast(past):
        values = past[:, -L:].sqrt() if root else past[:, -L:]
        path = model((values - mean) / scale) * scale + mean
        return path.clamp(min=0).square() if root else path

    return forecast


parameters = sum(p.numel() for p in Forecaster(True).parameters())
rows = 1880 - first - 11 - steps + 1
print(f"{parameters} parameters, {rows} windows to learn from")
# --8<-- [end:model]

# --8<-- [start:choices]
plain = {"root": False, "changes": False, "L": 22, "updates": 100}
trials = {
    "plain": plain,
    "+ change from last year": plain | {"changes": True},
    "+ window of 11 years": {"root": False, "updates": 100},
    "+ stop at 60 updates": {"root": False},
    "+ square root": {},
    "the same, no changes": {"changes": False},
}
runs = [(name, seed) for name in trials for seed in range(5)]
models = {name: [] for name in trials}
for name, seed in tqdm(runs, disable=None):
    models[name].append(train(seed, 1880, **trials[name]))

print(f"{'':<24} one network   mean of five")
for name, five in models.items():
    paths = torch.stack([model(past) for model in five])  # (5, N, steps)
    alone = torch.stack([errors(path, truth).mean() for path in paths])
    joint = errors(paths.mean(dim=0), truth).mean()
    print(f"{name:<24} {alone.mean():6.1f} {joint:14.1f}")
# --8<-- [end:choices]


# --8<-- [start:one-by-one]
def mean_of(models):
    return lambda past: torch.stack([m(past) for m in models]).mean(0)


def one_by_one(model):
    """Each forecast goes into the window, as if it had been measured."""

    def forecast(past):
        N, _ = past.shape
        rolled = past
        for _ in range(steps):
            following = model(rolled[:, -longest:])[:, :1]  # (N, 1)
            rolled = torch.cat((rolled, following), dim=1)
        return rolled[:, longest:]  # (N, steps)

    return forecast


chosen = models["+ square root"]
five = mean_of(chosen)
show("all at once", errors(five(past), truth))
show("one by one", errors(one_by_one(five)(past), truth))
# --8<-- [end:one-by-one]

# --8<-- [start:rolling]
refits = (1880, 1921, 1947, 1973)
ends = (*refits[1:], 1999)
starts = range(1880, 1999)
past, truth = questions(starts)
seeds, parts = [], []
for known, end in tqdm(list(zip(refits, ends, strict=True)), disable=None):
    rows, _ = questions(range(known, end))
    networks = chosen  # trained on the years before 1880, as above
    if known >= test:
        networks = [train(seed, known) for seed in range(10)]
        seeds.append(torch.stack([network(rows) for network in networks]))
    models = {
        "persistence": persistence,
        "eleven years ago": seasonal,
        "autoregression": autoregression(known, lags),
        "LSTM": mean_of(networks),
        "not chosen: AR, counts": autoregression(known, lags, root=False),
        "not chosen: one by one": one_by_one(mean_of(networks)),
    }
    parts.append({name: model(rows) for name, model in models.items()})

forecasts = {n: torch.cat([part[n] for part in parts]) for n in models}
late = slice(test - starts[0], None)
T = len(truth[late])
print("forecasts in the test:", T)
print(f"{'step':<24}", *[f"{s:6}" for s in (1, 2, 3, 5, 8, 11)], "     all")
for name, forecast in forecasts.items():
    show(name, errors(forecast[late], truth[late]))
print()
seeds = torch.cat(seeds, dim=1)  # (10, T, steps)
alone = torch.stack([errors(path, truth[late]) for path in seeds])
show("LSTM, one network", alone.mean(dim=0))
print(f"spread over ten seeds, all steps: {alone.mean(dim=1).std():.1f}")
# --8<-- [end:rolling]

# --8<-- [start:plot-errors]
figure, panel = plt.subplots(figsize=(6.4, 3.4), layout="constrained")
looks = {
    "persistence": ("k", ":"),
    "eleven years ago": ("k", "--"),
    "autoregression": ("C0", "-."),
    "LSTM": ("C1", "-"),
}
for name, (color, line) in looks.items():
    error = errors(forecasts[name][late], truth[late])
    panel.plot(range(1, steps + 1), error, ls=line, color=color, label=name)
panel.set(xlabel="years ahead", ylabel="error, in sunspot numbers", ylim=0)
panel.legend(frameon=False)
plt.show()
# --8<-- [end:plot-errors]

# --8<-- [start:verdict]
generator = torch.Generator().manual_seed(0)
begin = torch.randint(T, (2000, 8, 1), generator=generator)
picks = ((begin + torch.arange(11)) % T).flatten(1)[:, :T]  # (2000, T)


def squares(name):
    return (forecasts[name][late] - truth[late]).square()


def compare(name, other, columns):
    a, b = (squares(n)[:, columns].mean(dim=1) for n in (name, other))
    ratio = (a.mean() / b.mean()).sqrt()
    drawn = (a[picks].mean(dim=1) / b[picks].mean(dim=1)).sqrt()  # (2000,)
    low, high = drawn.quantile(torch.tensor([0.05, 0.95]))
    return f"{ratio:.2f} ({low:.2f} to {high:.2f})"


print(f"{'LSTM against':<18}{'the next year':<24}all eleven")
for other in ("persistence", "eleven years ago", "autoregression"):
    one = compare("LSTM", other, slice(1))
    print(f"{other:<18}{one:<24}{compare('LSTM', other, slice(steps))}")
# --8<-- [end:verdict]

# --8<-- [start:intervals]
bands, widths = {}, {}
for name in ("autoregression", "LSTM"):
    roots = forecasts[name].sqrt()
    misses = (roots - truth.sqrt()).abs()
    rows = []
    for known, end in list(zip(refits, ends, strict=True))[1:]:
        seen = misses[: known - steps + 1 - starts[0]]  # all years known
        reach = seen.quantile(0.8, dim=0)  # (steps,)
        block = roots[known - starts[0] : end - starts[0]]
        low, high = (block - reach).clamp(min=0), block + reach
        rows.append(torch.stack((low, high)).square())
    bands[name] = torch.cat(rows, dim=1)  # (2, T, steps)
    low, high = bands[name]
    inside = ((low <= truth[late]) & (truth[late] <= high)).float()
    widths[name] = (high - low).mean()
    print(f"{name}, inside the interval: {inside.mean():.2f}")
    for known, end in list(zip(refits, ends, strict=True))[1:]:
        part = inside[known - test : end - test]
        print(f"  forecasts from {known} on: {part.mean():.2f}")
ratio = widths["LSTM"] / widths["autoregression"]
print(f"mean width, LSTM to autoregression: {ratio:.2f}")
# --8<-- [end:intervals]

# --8<-- [start:plot-bands]
figure, panels = plt.subplots(2, figsize=(6.4, 4.6), layout="constrained")
for panel, start in zip(panels, (1954, 1997), strict=True):
    ahead = range(start, start + steps)
    low, high = bands["LSTM"][:, start - test]
    panel.fill_between(ahead, low, high, color="C1", alpha=0.3, lw=0)
    for name in ("autoregression", "LSTM"):
        path = forecasts[name][start - starts[0]]
        color, line = looks[name]
        panel.plot(ahead, path, ls=line, color=color, label=name)
    shown = range(start - 11, start + steps)
    true = series[shown[0] - first : shown[-1] - first + 1]
    panel.plot(shown, true, "k.", label="measured")
    panel.set_ylabel("sunspot number")
panels[0].legend(frameon=False, loc="upper left")
panels[1].set_xlabel("year")
plt.show()
# --8<-- [end:plot-bands]
