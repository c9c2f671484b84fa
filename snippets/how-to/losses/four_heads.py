import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence
from torch.nn.utils.rnn import pad_sequence
from torch.utils.data import DataLoader

torch.manual_seed(0)
F = nn.functional
H_in, H_out, states, alarms = 4, 24, 3, 2
HEADS = "state", "power", "alarms", "wear"


# 1. Data: readings of a pump, which rests, runs or races
def make_recording():
    L = int(torch.randint(8, 30, ()))
    state = torch.randint(states, (L,))  # (L,)
    for t in range(1, L):  # it stays as it is for about five steps
        if torch.rand(()) < 0.8:
            state[t] = state[t - 1]
    x = state[:, None] + 1.4 * torch.randn(L, H_in)  # (L, H_in) — noisy
    power = state + (0.1 + 0.4 * state) * torch.randn(L)  # (L,)
    rested, raced = (state == 0).sum() > 6, (state == 2).sum() > 6
    return x, {
        "state": state,  # a class for each step
        "power": power,  # a number for each step
        "alarms": torch.stack((rested, raced)).float(),  # two yes or no
        "wear": state.float().mean(),  # a number for the recording
    }


# 2. Batches: -100 in place of a padded class, NaN in place of a number
def collate(pairs):
    xs, targets = zip(*pairs, strict=True)
    lengths = torch.tensor([len(x) for x in xs])
    x = pad_sequence(xs, batch_first=True)
    N, L, _ = x.shape
    rows = {name: [each[name] for each in targets] for name in HEADS}
    state = pad_sequence(rows["state"], True, -100)  # (N, L)
    power = pad_sequence(rows["power"], True, torch.nan)  # (N, L)
    flags = torch.stack(rows["alarms"])  # (N, alarms)
    wear = torch.stack(rows["wear"])  # (N,)
    target = dict(zip(HEADS, (state, power, flags, wear), strict=True))
    return x, lengths, target


# 3. One LSTM, four heads
class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.lstm = nn.LSTM(H_in, H_out, batch_first=True)
        self.state = nn.Linear(H_out, states)
        self.power = nn.Linear(H_out, 2)  # a mean, and a log of a variance
        self.alarms = nn.Linear(H_out, alarms)
        self.wear = nn.Linear(H_out, 1)

    def forward(self, x, lengths):
        N, L, _ = x.shape
        packed = pack_padded_sequence(x, lengths, True, enforce_sorted=False)
        packed, (h_n, _) = self.lstm(packed)
        output, _ = pad_packed_sequence(packed, batch_first=True)
        state = self.state(output)  # (N, L, states)
        power = self.power(output)  # (N, L, 2)
        flags = self.alarms(h_n[-1])  # (N, alarms)
        wear = self.wear(h_n[-1])[:, 0]  # (N,)
        return dict(zip(HEADS, (state, power, flags, wear), strict=True))


# 4. A loss for each head
def losses(scores, target):
    N, L = target["power"].shape
    real = ~target["power"].isnan()  # (N, L)
    mean, log_variance = scores["power"][real].unbind(dim=-1)
    return {
        "state": F.cross_entropy(
            scores["state"].flatten(0, 1), target["state"].flatten()
        ),
        "power": F.gaussian_nll_loss(
            mean, target["power"][real], log_variance.exp()
        ),
        "alarms": F.binary_cross_entropy_with_logits(
            scores["alarms"], target["alarms"]
        ),
        "wear": F.mse_loss(scores["wear"], target["wear"]),
    }


train = [make_recording() for _ in range(400)]
test = collate([make_recording() for _ in range(400)])
batches = DataLoader(train, batch_size=40, shuffle=True, collate_fn=collate)
model = Model()
optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
for _ in range(12):
    for x, lengths, target in batches:
        loss = sum(losses(model(x, lengths), target).values())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()


# 5. The baseline: the best constant of the training data for each head
def constants(N, L):
    _, _, target = collate(train)
    state = target["state"][target["state"] != -100]
    power = target["power"][~target["power"].isnan()]
    spread = torch.stack((power.mean(), power.var().log()))
    return {
        "state": (state.bincount() / len(state)).log().expand(N, L, -1),
        "power": spread.expand(N, L, -1),
        "alarms": target["alarms"].mean(dim=0).logit().expand(N, -1),
        "wear": target["wear"].mean().expand(N),
    }


x, lengths, target = test
with torch.no_grad():
    of_model = losses(model(x, lengths), target)
    of_constant = losses(constants(*target["state"].shape), target)
for name in of_model:
    print(f"{name:<7} constant {of_constant[name]:5.2f}", end=", ")
    print(f"LSTM {of_model[name]:5.2f}")
