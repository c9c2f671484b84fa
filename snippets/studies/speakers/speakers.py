# --8<-- [start:load]
import torch
from sktime.datasets import load_japanese_vowels
from torch import nn
from torch.nn.utils import rnn
from tqdm import tqdm


def read(part):
    """The utterances as tensors, and for each the speaker, from 0 to 8."""
    table, names = load_japanese_vowels(part, return_type="pd-multiindex")
    parts = [rows for _, rows in table.groupby(level=0)]
    x = [torch.tensor(rows.to_numpy("float32")) for rows in parts]
    return x, torch.tensor(names.astype(int) - 1)


train_x, train_y = read("train")
test_x, test_y = read("test")
for part, x, y in ("train", train_x, train_y), ("test", test_x, test_y):
    print(part, len(x), "utterances, per speaker", y.bincount().tolist())
print("the first one:", tuple(train_x[0].shape), "speaker", train_y[0].item())
# --8<-- [end:load]

# --8<-- [start:lengths]
from matplotlib import pyplot as plt

figure, panel = plt.subplots(figsize=(6.4, 3.2), layout="constrained")
for part, x, step in ("training", train_x, 0), ("test", test_x, 1):
    lengths = torch.tensor([len(utterance) for utterance in x])
    print(part, "steps: shortest", lengths.min().item(), end=", ")
    print("longest", lengths.max().item(), "in all", lengths.sum().item())
    counts = lengths.bincount(minlength=30)[7:]
    panel.bar(torch.arange(7, 30) + 0.4 * step - 0.2, counts, 0.4, label=part)
panel.set_xlabel("steps in an utterance")
panel.set_ylabel("utterances")
panel.legend(frameon=False)
plt.show()
# --8<-- [end:lengths]


# --8<-- [start:padding]
def equal_lengths(x, most=32):
    """Places of utterances of the same length, at most so many together."""
    same = {}
    for place in torch.randperm(len(x)).tolist():
        same.setdefault(len(x[place]), []).append(place)
    batches = [
        batch
        for places in same.values()
        for batch in torch.tensor(places).split(most)
    ]
    return [batches[i] for i in torch.randperm(len(batches))]


torch.manual_seed(0)
lengths = torch.tensor([len(utterance) for utterance in train_x])
for name, batches in {
    "all in one batch": [torch.arange(len(train_x))],
    "shuffled, 32 each": torch.randperm(len(train_x)).split(32),
    "in order of length, 32 each": lengths.argsort(stable=True).split(32),
    "equal lengths, at most 32 each": equal_lengths(train_x),
}.items():
    cells = sum(len(batch) * lengths[batch].max().item() for batch in batches)
    padding = 100 * (cells - lengths.sum().item()) // cells
    print(f"{name:30} {len(batches):2} batches {cells} cells", end="")
    print(f"  {padding:2} % padding")
# --8<-- [end:padding]

# --8<-- [start:stages]
N, H_in, H_out, D, speakers = 5, 12, 32, 2, 9
some = train_x[:N]
total = sum(len(utterance) for utterance in some)
padded = rnn.pad_sequence(some)  # (L, N, H_in)
L = len(padded)
packed = rnn.pack_sequence(some, enforce_sorted=False)
data = packed.data  # (total, H_in)
lstm = nn.LSTM(H_in, H_out, bidirectional=True)
output, (h_n, c_n) = lstm(packed)  # h_n (D, N, H_out), c_n (D, N, H_out)
steps = output.data  # (total, D * H_out)
rows, ends = rnn.pad_packed_sequence(output)  # rows (L, N, D * H_out)
last = torch.cat((h_n[-2], h_n[-1]), dim=1)  # (N, D * H_out)
mean = rows.sum(dim=0) / ends.unsqueeze(1)  # (N, D * H_out)
scores = nn.Linear(D * H_out, speakers)(mean)  # (N, speakers)
tensors = {"padded": padded, "packed.data": data, "output.data": steps}
tensors |= {"h_n": h_n, "last": last, "rows": rows, "mean": mean}
for name, tensor in (tensors | {"scores": scores}).items():
    print(name, tuple(tensor.shape))
# --8<-- [end:stages]


# --8<-- [start:model]
class Speaker(nn.Module):
    def __init__(self, pool):
        super().__init__()
        self.pool = pool
        self.lstm = nn.LSTM(H_in, H_out, bidirectional=True)
        self.head = nn.Linear(D * H_out, speakers)

    def forward(self, packed):
        output, (h_n, _) = self.lstm(packed)
        if self.pool == "last":
            return self.head(torch.cat((h_n[-2], h_n[-1]), dim=1))
        rows, ends = rnn.pad_packed_sequence(output)  # zeros after each end
        return self.head(rows.sum(dim=0) / ends.unsqueeze(1))


def standardise(x, known):
    """Each coefficient by its mean and deviation in what is known."""
    frames = torch.cat(known)
    return [(utterance - frames.mean(0)) / frames.std(0) for utterance in x]


def train(x, y, seed, noise=1.0, pool="last", batches=equal_lengths, **more):
    torch.manual_seed(seed)
    model = Speaker(pool)
    adam = torch.optim.Adam(model.parameters())
    epochs, updates = 30, 30 * len(batches(x))
    rate = torch.optim.lr_scheduler.OneCycleLR(adam, 0.01, updates)
    for _ in range(epochs):
        for batch in batches(x):
            some = [x[i] + noise * torch.randn_like(x[i]) for i in batch]
            scores = model(rnn.pack_sequence(some, enforce_sorted=False))
            loss = nn.functional.cross_entropy(scores, y[batch])
            adam.zero_grad()
            loss.backward()
            adam.step()
            rate.step()
        if "after" in more:
            more["after"](model)
    return model


def scores_of(model, x):
    with torch.no_grad():
        return model(rnn.pack_sequence(x, enforce_sorted=False))


# --8<-- [end:model]


# --8<-- [start:curves]
def split(third):
    """Training data without a third of each speaker's, and that third."""
    out = torch.arange(len(train_x)) % 30 // 10 == third
    fit, held = (
        [x for x, chosen in zip(train_x, mask, strict=True) if chosen]
        for mask in (~out, out)
    )
    held = standardise(held, fit), train_y[out]
    return (standardise(fit, fit), train_y[~out]), held


curves = {}
for noise in tqdm((0.0, 1.0), disable=None):
    losses = []
    for third in range(3):
        parts = split(third)

        def note(model, losses=losses, parts=parts):
            for x, y in parts:
                scores = scores_of(model, x)
                losses.append(nn.functional.cross_entropy(scores, y))

        train(*parts[0], third, noise, after=note)
    curves[noise] = torch.stack(losses).view(3, -1, 2).mean(dim=0)  # (30, 2)
    print(f"noise {noise}: loss held out {curves[noise][-1, 1].item():.2f}")

figure, panel = plt.subplots(figsize=(6.4, 3.4), layout="constrained")
epochs = range(1, 31)
for color, (noise, losses) in zip(("C0", "C1"), curves.items(), strict=True):
    for column, part, line in (1, "held out", "-"), (0, "training", ":"):
        name = f"{part}, noise {noise:.0f}"
        panel.plot(epochs, losses[:, column], line, color=color, label=name)
panel.set_xlabel("epoch")
panel.set_ylabel("loss, mean of 3 thirds")
panel.legend(frameon=False)
plt.show()
# --8<-- [end:curves]

# --8<-- [start:test]
known, asked = standardise(train_x, train_x), standardise(test_x, train_x)
models = [
    train(known, train_y, seed) for seed in tqdm(range(10), disable=None)
]
scores = torch.stack([scores_of(model, asked) for model in models])
said = scores.argmax(dim=2)  # (10, 370)
right = 100 * (said == test_y).float().mean(dim=1)  # (10,)
print(f"right in the test: {right.mean():.1f} % ({right.std():.1f})")
print(f"seeds from {right.min():.1f} to {right.max():.1f} %")
together = scores.softmax(dim=2).mean(dim=0).argmax(dim=1)  # (370,)
share = 100 * (together == test_y).float().mean()
print(f"the ten together: {share:.1f} %")

centre = torch.stack([utterance.mean(dim=0) for utterance in known])
means = torch.stack([utterance.mean(dim=0) for utterance in asked])
nearest = train_y[torch.cdist(means, centre).argmin(dim=1)]  # (370,)
wrong = (nearest != test_y).sum().item()
print("wrong without an LSTM, by the nearest mean:", wrong, "of", len(test_y))
# --8<-- [end:test]

# --8<-- [start:confusion]
print("speaks  named 1     2     3     4     5     6     7     8     9")
for speaker in range(speakers):
    names = said[:, test_y == speaker].flatten()
    shares = names.bincount(minlength=speakers) / len(names)
    row = " ".join(f"{share:5.2f}" for share in shares)
    print(f"{speaker + 1:6}   {row}")
# --8<-- [end:confusion]


# --8<-- [start:sees]
def influence(model, rows):
    """How the gradient of the state's part of the score spreads in time."""
    half = slice(0, H_out) if rows == 0 else slice(H_out, None)
    weight = model.head.weight[:, half].detach()  # (speakers, H_out)
    x = [utterance.clone().requires_grad_() for utterance in asked]
    _, (h_n, _) = model.lstm(rnn.pack_sequence(x, enforce_sorted=False))
    (h_n[rows] * weight[test_y]).sum().backward()
    spread = torch.zeros(5)
    for utterance in x:
        size = utterance.grad.norm(dim=1)
        fifth = torch.arange(len(size)) * 5 // len(size)
        spread.index_add_(0, fifth, size / size.sum())
    return spread / len(x)


figure, panel = plt.subplots(figsize=(6.4, 3.2), layout="constrained")
for rows, name in enumerate(("forward, h_n[-2]", "backward, h_n[-1]")):
    parts = torch.stack([influence(model, rows) for model in models]).mean(0)
    print(f"{name:18}", " ".join(f"{part:.2f}" for part in parts))
    panel.plot(range(1, 6), parts, marker="o", label=name)
panel.set_xticks(range(1, 6))
panel.set_ylim(0, 1)
panel.set_xlabel("fifth of the utterance")
panel.set_ylabel("share of the gradient")
panel.legend(frameon=False)
plt.show()
# --8<-- [end:sees]

# --8<-- [start:errors]
mistakes = (said != test_y).float().mean(dim=0)  # (370,)
ends = torch.tensor([len(utterance) for utterance in test_x])
for name, some in {
    "up to 12 steps": ends <= 12,
    "13 to 17 steps": (ends > 12) & (ends < 18),
    "18 and more": ends >= 18,
}.items():
    print(f"{name:15} {some.sum():3} utterances", end=", ")
    print(f"wrong {mistakes[some].mean():.3f}")

own = torch.stack([centre[train_y == k].mean(0) for k in range(speakers)])
gaps = torch.cdist(means, own)  # (370, speakers)
to_own = gaps[torch.arange(len(test_y)), test_y]
gaps[torch.arange(len(test_y)), test_y] = torch.inf
closer = gaps.min(dim=1).values < to_own
for name, some in ("nearer to another", closer), ("nearest to own", ~closer):
    print(f"{name:17} {some.sum():3} utterances", end=", ")
    print(f"wrong {mistakes[some].mean():.3f}")
# --8<-- [end:errors]
