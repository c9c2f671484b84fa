import math

import torch
from torch import nn

torch.manual_seed(0)


# 1. Data: waves of another speed for each sensor, with noise
def make_series(count, L):
    period = torch.empty(count, 1).uniform_(8, 30)
    start = torch.rand(count, 1)
    turns = torch.arange(L) / period + start  # (count, L)
    waves = (2 * math.pi * turns).sin()
    return 20 + 3 * (waves + 0.1 * torch.randn(count, L))  # (count, L)


# 2. The model: the next reading, from the state after each reading
class NextValue(nn.Module):
    def __init__(self, mean, std, H_out=32):
        super().__init__()
        self.register_buffer("mean", mean)
        self.register_buffer("std", std)
        self.lstm = nn.LSTM(1, H_out, batch_first=True)
        self.head = nn.Linear(H_out, 1)

    def forward(self, x, state=None):
        N, L, _ = x.shape
        scaled = (x - self.mean) / self.std  # (N, L, 1)
        output, state = self.lstm(scaled, state)
        return x + self.std * self.head(output), state


# 3. Training, on whole sequences
train = make_series(192, 80).unsqueeze(-1)
model = NextValue(train.mean(), train.std())
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
for _ in range(15):
    for x in train.split(32):
        N, L, H_in = x.shape
        forecast, _ = model(x[:, :-1])  # (N, L - 1, H_in)
        error = (forecast - x[:, 1:]) / model.std
        optimizer.zero_grad()
        error.square().mean().backward()
        optimizer.step()


# 4. Many streams: a row of h and of c for each
class Streams:
    def __init__(self, model, capacity=4):
        self.model = model.eval()
        lstm = model.lstm
        width = lstm.proj_size or lstm.hidden_size
        self.h = torch.zeros(lstm.num_layers, capacity, width)
        self.c = torch.zeros(lstm.num_layers, capacity, lstm.hidden_size)
        self.rows, self.free = {}, list(range(capacity))

    def start(self, key):
        if not self.free:  # twice as many rows
            rows = self.h.size(1)
            self.h = torch.cat((self.h, torch.zeros_like(self.h)), dim=1)
            self.c = torch.cat((self.c, torch.zeros_like(self.c)), dim=1)
            self.free = list(range(rows, 2 * rows))
        row = self.rows[key] = self.free.pop()
        self.h[:, row] = self.c[:, row] = 0

    def end(self, key):
        self.free.append(self.rows.pop(key))

    @torch.inference_mode()
    def step(self, arrived):
        """A reading, a list of H_in numbers, of each stream that has one."""
        for key in arrived.keys() - self.rows.keys():
            self.start(key)
        rows = torch.tensor([self.rows[key] for key in arrived])
        x = torch.tensor(list(arrived.values())).unsqueeze(1)  # one step
        state = self.h[:, rows], self.c[:, rows]
        forecast, (h_n, c_n) = self.model(x, state)
        self.h[:, rows], self.c[:, rows] = h_n, c_n
        return dict(zip(arrived, forecast[:, 0].tolist(), strict=True))

    def save(self, path):
        torch.save((self.h, self.c, self.rows, self.free), path)

    def load(self, path):
        saved = torch.load(path, weights_only=True)
        self.h, self.c, self.rows, self.free = saved


# 5. In use: at each tick some of the sensors have a reading, and one
#    sensor ends. Halfway the program is stopped and started again.
streams = Streams(model)
sensors = {f"sensor {i}": row for i, row in enumerate(make_series(40, 300))}
place = dict.fromkeys(sensors, 0)
given = {key: [] for key in sensors}
for tick in range(250):
    here = [key for key in sensors if torch.rand(()) < 0.7]
    arrived = {key: [sensors[key][place[key]].item()] for key in here}
    for key, forecast in streams.step(arrived).items():
        given[key] += forecast
        place[key] += 1
    if tick == 100:
        streams.end("sensor 3")
        sensors.pop("sensor 3")
    if tick == 125:
        streams.save("streams.pt")
        streams = Streams(model)
        streams.load("streams.pt")
print(f"{len(streams.rows)} streams in {streams.h.size(1)} rows")

# 6. The same as one call for the whole sequence? Better than baselines?
same, errors = True, {}
for key, series in sensors.items():
    L = place[key]
    x = series[:L].view(1, L, 1)  # (1, L, 1)
    with torch.inference_mode():
        whole = model(x)[0].flatten()  # (L,)
        afresh = model(x.transpose(0, 1))[0].flatten()  # (L,)
    streamed = torch.tensor(given[key])  # (L,)
    same &= torch.allclose(streamed, whole, rtol=1e-6, atol=0)
    line = 2 * series[1:L] - series[: L - 1]
    for name, forecast in {
        "last reading": series[20:L],
        "straight line": line[19:],
        "LSTM": streamed[20:],
        "LSTM, state dropped": afresh[20:],
    }.items():
        error = (forecast - series[21 : L + 1]).square().mean().sqrt()
        errors[name] = errors.get(name, 0) + error
print("same as one call, to 1e-6:", same)
for name, error in errors.items():
    print(f"{error / errors['last reading']:.2f} {name}")
