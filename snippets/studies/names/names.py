# --8<-- [start:data]
import random
import unicodedata
from collections import Counter
from importlib import import_module

import faker

LISTS = {
    "de_DE": "last_names",
    "en_GB": "last_names",
    "es_ES": "last_names",
    "et_EE": "last_names_est",
    "fi_FI": "last_names",
    "fr_FR": "last_names",
    "ga_IE": "last_names",
    "hr_HR": "last_names",
    "it_IT": "last_names",
    "nl_NL": "last_names",
    "pl_PL": "unisex_last_names",
    "sk_SK": "last_names_male",
    "sv_SE": "last_names",
}
LOCALES = list(LISTS)
names = {}
for locale, attribute in LISTS.items():
    module = import_module(f"faker.providers.person.{locale}")
    listed = getattr(module.Provider, attribute)
    whole = (unicodedata.normalize("NFC", name).lower() for name in listed)
    names[locale] = list(dict.fromkeys(whole))

times = Counter(name for listed in names.values() for name in listed)
print("faker", faker.VERSION)
print("names in more than one list:", sum(n > 1 for n in times.values()))
# --8<-- [end:data]

# --8<-- [start:split]
TEST, VALID, TRAIN = 70, 50, 400  # names of each list; TRAIN: at most
chance = random.Random(0)
train, valid, test = [], [], []
print("list   names  alone  train  valid  test")
for k, (locale, listed) in enumerate(names.items()):
    alone = [(name, k) for name in listed if times[name] == 1]
    chance.shuffle(alone)
    test += alone[:TEST]
    valid += alone[TEST : TEST + VALID]
    mine = alone[TEST + VALID :][:TRAIN]
    train += mine
    counts = len(listed), len(alone), len(mine), VALID, TEST
    print(f"{locale}  {counts[0]:5}", *(f"{n:6}" for n in counts[1:4]), TEST)
print("in all", len(train), len(valid), len(test))
# --8<-- [end:split]

# --8<-- [start:baseline]
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline


def texts_of(pairs):
    """The names with their ends marked, and their labels."""
    return [f"^{name}$" for name, _ in pairs], [k for _, k in pairs]


def count_pieces(longest):
    """Logistic regression on how often each piece of a name occurs."""
    pieces = CountVectorizer(
        analyzer="char", ngram_range=(1, longest), min_df=2
    )
    model = make_pipeline(pieces, LogisticRegression(max_iter=1000))
    return model.fit(*texts_of(train))


print(f"guessing             {1 / len(LOCALES):.3f}")
for longest in (1, 3):
    model = count_pieces(longest)
    for part, pairs in (("valid", valid), ("test", test)):
        share = model.score(*texts_of(pairs))
        print(f"pieces of 1 to {longest}, {part:5} {share:.3f}")
# --8<-- [end:baseline]

# --8<-- [start:vocabulary]
import torch
from torch import nn

torch.set_num_threads(1)
PADDING, UNKNOWN = 0, 1
letters = sorted({letter for name, _ in train for letter in name})
place = {letter: i for i, letter in enumerate(letters, 2)}


def encode(pairs):
    """Rows of numbers, padded behind the name, their lengths, the labels."""
    lengths = torch.tensor([len(name) for name, _ in pairs])
    ids = torch.full((len(pairs), int(lengths.max())), PADDING)
    for row, (name, _) in zip(ids, pairs, strict=True):
        row[: len(name)] = torch.tensor([place.get(c, UNKNOWN) for c in name])
    return ids, lengths, torch.tensor([k for _, k in pairs])


print("letters", len(letters), "".join(letters[:4]), "".join(letters[-4:]))
print(encode([("nowak", 10), ("ó briain", 6)])[0])
# --8<-- [end:vocabulary]

# --8<-- [start:model]
H_in, H_out, classes = 24, 64, len(LOCALES)


class Reader(nn.Module):
    """Scores for each list, after each letter of each name."""

    def __init__(self):
        super().__init__()
        self.embedding = nn.Embedding(len(letters) + 2, H_in, PADDING)
        self.lstm = nn.LSTM(H_in, H_out, batch_first=True)
        self.head = nn.Linear(H_out, classes)
        self.dropout = nn.Dropout(0.3)

    def forward(self, ids):
        N, L = ids.shape
        x = self.dropout(self.embedding(ids))  # (N, L, H_in)
        output, _ = self.lstm(x)  # (N, L, H_out)
        return self.head(self.dropout(output))  # (N, L, classes)


N, L = 3, 9
torch.manual_seed(0)
reader = Reader().eval()
three = [("nowak", 10), ("ó briain", 6), ("virtanens", 12)]
ids, lengths, _ = encode(three)  # ids (N, L), lengths (N,)
x = reader.embedding(ids)  # (N, L, H_in)
packed = nn.utils.rnn.pack_padded_sequence(
    x, lengths, batch_first=True, enforce_sorted=False
)
total = int(lengths.sum())
data = packed.data  # (total, H_in)
_, (h_n, _) = reader.lstm(packed)  # h_n (1, N, H_out)
scores = reader.head(h_n[-1])  # (N, classes)
every = reader(ids)  # (N, L, classes)
last = every[torch.arange(N), lengths - 1]  # (N, classes)
for name in ("ids", "x", "data", "h_n", "scores", "every", "last"):
    print(f"{name:6}", tuple(globals()[name].shape))
print("packed and padded agree:", torch.allclose(last, scores, atol=1e-6))
# --8<-- [end:model]

# --8<-- [start:train]
from torch.nn.functional import cross_entropy
from tqdm import tqdm

EPOCHS, SHARE = 12, 0.3
parts = {"train": encode(train), "valid": encode(valid), "test": encode(test)}


def evaluate(reader, part, most=99):
    """The share of right answers after all letters, or after so many."""
    ids, lengths, labels = parts[part]
    lengths = lengths.clamp(max=most)
    reader.eval()
    with torch.no_grad():
        last = reader(ids)[torch.arange(len(ids)), lengths - 1]
    return (last.argmax(1) == labels).float().mean().item()


def fit(seed, share=SHARE, epochs=EPOCHS, bar=None):
    """A reader, trained, and its validation accuracy after each epoch."""
    torch.manual_seed(seed)
    reader, curve = Reader(), []
    ids, lengths, labels = parts["train"]
    batches = len(ids) // 128 + 1
    optimizer = torch.optim.AdamW(reader.parameters(), lr=0.015)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, 0.015, total_steps=epochs * batches
    )
    for _ in range(epochs):
        reader.train()
        # names of about one length stand together: little padding
        order = (lengths + torch.rand(len(ids))).argsort()
        rows = order.tensor_split(batches)
        for i in torch.randperm(batches).tolist():
            n, y = lengths[rows[i]], labels[rows[i]]
            batch = ids[rows[i], : int(n.max())]
            every = reader(batch)
            last = every[torch.arange(len(n)), n - 1]
            real = batch != PADDING
            all_y = y.unsqueeze(1).expand(real.shape)
            at_each = cross_entropy(every[real], all_y[real])
            loss = (1 - share) * cross_entropy(last, y) + share * at_each
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
            optimizer.step()
            schedule.step()
        curve.append(evaluate(reader, "valid"))
        if bar is not None:
            bar.update()
    return reader, curve


SEED = 0
with tqdm(total=EPOCHS, disable=None) as bar:
    first, curve = fit(SEED, bar=bar)
for part in ("train", "valid", "test"):
    print(f"{part:5} {evaluate(first, part):.3f}")
# --8<-- [end:train]

# --8<-- [start:export]
import base64
import json
from pathlib import Path


def shrink(tensor):
    """A matrix as whole numbers from -127 to 127 with a scale per row."""
    if tensor.dim() == 1:
        return [round(value, 4) for value in tensor.tolist()]
    most = (tensor.abs().amax(1).clamp(min=1e-6) / 127).tolist()
    scale = [float(f"{each:.5g}") for each in most]
    numbers = (tensor / torch.tensor(scale).unsqueeze(1)).round()
    text = base64.b64encode(numbers.to(torch.int8).numpy().tobytes())
    return {"scale": scale, "numbers": text.decode()}


def restore(saved):
    """The tensor that `shrink` made smaller."""
    if isinstance(saved, list):
        return torch.tensor(saved)
    scale = torch.tensor(saved["scale"]).unsqueeze(1)
    buffer = bytearray(base64.b64decode(saved["numbers"]))
    numbers = torch.frombuffer(buffer, dtype=torch.int8)
    return numbers.view(len(scale), -1) * scale


def shrunk(reader):
    """All that a page needs to read names as this reader does."""
    weights = {name: shrink(w) for name, w in reader.state_dict().items()}
    return {"letters": "".join(letters), "lists": LOCALES, "weights": weights}


def reader_of(saved):
    """A reader with stored weights."""
    weights = {name: restore(w) for name, w in saved["weights"].items()}
    reader = Reader()
    reader.load_state_dict(weights)
    return reader.eval()


print(f"as trained {evaluate(first, 'valid'):.3f}")
print(f"rounded    {evaluate(reader_of(shrunk(first)), 'valid'):.3f}")
# --8<-- [end:export]

# --8<-- [start:stored]
file = Path("names.weights.json")
if not file.exists():
    text = json.dumps(shrunk(first), ensure_ascii=False)
    file.write_text(text + "\n", "utf-8")
saved = json.loads(file.read_text("utf-8"))
reader = reader_of(saved)
print("same letters:", saved["letters"] == "".join(letters))
print("same lists:", saved["lists"] == LOCALES)
print("numbers:", sum(w.numel() for w in reader.state_dict().values()))
for part in ("train", "valid", "test"):
    print(f"{part:5} {evaluate(reader, part):.3f}")
# --8<-- [end:stored]

# --8<-- [start:lists]
ids, lengths, labels = parts["test"]
with torch.no_grad():
    every = reader(ids)
last = every[torch.arange(len(ids)), lengths - 1]
guess = last.argmax(1)
read_as = torch.zeros(classes, classes)
for k, said in zip(labels, guess, strict=True):
    read_as[k, said] += 1
read_as /= TEST

print("list   found  trusted")
for k, locale in enumerate(LOCALES):
    trusted = read_as[k, k] / read_as[:, k].sum()
    print(f"{locale}   {read_as[k, k]:.2f}     {trusted:.2f}")
# --8<-- [end:lists]

# --8<-- [start:confusions]
from matplotlib import pyplot as plt

figure, panel = plt.subplots(layout="constrained")
for least, size in ((0.05, 3), (0.1, 6), (0.3, 10), (0.6, 14)):
    rows, columns = (read_as >= least).nonzero(as_tuple=True)
    panel.plot(columns, rows, "o", color="C0", markersize=size)
panel.set_xticks(range(classes), [name[3:] for name in LOCALES])
panel.set_yticks(range(classes), LOCALES)
panel.invert_yaxis()
panel.set_xlabel("read as")
panel.set_ylabel("list", labelpad=12)
plt.show()
# --8<-- [end:confusions]

# --8<-- [start:letters]
steps = torch.arange(ids.shape[1])
upto = torch.minimum(steps, lengths.unsqueeze(1) - 1)
row = torch.arange(len(ids)).unsqueeze(1)
now = every.softmax(2)[row, upto]  # (len(ids), len(steps), classes)
right = (now.argmax(2) == labels.unsqueeze(1)).float().mean(0)
sure = now.amax(2).mean(0)
for n in (1, 2, 3, 4, 6, 8, 12):
    print(f"letters {n:2}  right {right[n - 1]:.2f}  sure {sure[n - 1]:.2f}")
# --8<-- [end:letters]

# --8<-- [start:plot_letters]
figure, panel = plt.subplots(layout="constrained")
shown = range(1, 13)
panel.plot(shown, right[:12].numpy().round(3), label="right")
panel.plot(shown, sure[:12].numpy().round(3), label="sure")
panel.set_xticks(shown)
panel.set_ylim(0, 1)
panel.set_xlabel("letters read")
panel.legend(frameon=False)
plt.show()
# --8<-- [end:plot_letters]


# --8<-- [start:calibration]
def gap(scores, labels, heat=1.0, bins=5):
    """Sure minus right in each of some bins of equal size, and their mean."""
    sure, said = (scores / heat).softmax(1).max(1)
    hit = (said == labels).float()
    order = sure.argsort().tensor_split(bins)
    table = [(sure[rows].mean(), hit[rows].mean()) for rows in order]
    return table, sum(abs(a - b) for a, b in table) / bins


ids_v, lengths_v, labels_v = parts["valid"]
with torch.no_grad():
    scores_v = reader(ids_v)[torch.arange(len(ids_v)), lengths_v - 1]
heats = torch.arange(0.6, 2.01, 0.1)
losses = [cross_entropy(scores_v / heat, labels_v) for heat in heats]
heat = heats[torch.stack(losses).argmin()].item()
table, mean = gap(last, labels)
for sure, share in table:
    print(f"sure {sure:.2f}  right {share:.2f}")
print(f"mean gap {mean:.3f}")
print(f"divided by {heat:.1f}: mean gap {gap(last, labels, heat)[1]:.3f}")
# --8<-- [end:calibration]


# --8<-- [start:read]
@torch.no_grad()
def watch(name):
    """After each letter: the two likeliest lists, what moved the first."""
    ids, lengths, _ = encode([(name, 0)])  # ids (1, len(name))
    output, _ = reader.lstm(reader.embedding(ids))
    h = output[0]  # (len(name), H_out)
    table = reader.head(h).softmax(1)  # (len(name), classes)
    change = h.diff(dim=0, prepend=torch.zeros(1, H_out))
    weight = reader.head.weight - reader.head.weight.mean(0)
    for letter, row, moved in zip(name, table, change, strict=True):
        two = row.topk(2).indices.tolist()
        pushes = moved * weight[two[0]]  # (H_out,)
        units = pushes.abs().topk(2).indices.tolist()
        print(
            letter,
            *(f"{LOCALES[k]} {row[k]:.2f}" for k in two),
            *(f"  unit {u} {pushes[u]:+.2f}" for u in units),
        )


watch("lindqvist")
# --8<-- [end:read]

# --8<-- [start:errors]
sure, said = last.softmax(1).max(1)
order = sure.argsort(descending=True).tolist()
wrong = [n for n in order if said[n] != labels[n]]
for n in wrong[:6]:
    name, k = test[n]
    print(f"{name:12} {LOCALES[k]}, read as {LOCALES[said[n]]} {sure[n]:.2f}")
# --8<-- [end:errors]


# --8<-- [start:accents]
def plain(name):
    """A name without its accents."""
    parts = unicodedata.normalize("NFD", name)
    return "".join(c for c in parts if not unicodedata.combining(c))


bare = encode([(plain(name), k) for name, k in test])
accented = torch.tensor([plain(name) != name for name, _ in test])
with torch.no_grad():
    stripped = reader(bare[0])[torch.arange(len(test)), bare[1] - 1].argmax(1)
for words, rows in (("with accents", accented), ("without", ~accented)):
    share = (guess == labels)[rows].float().mean()
    then = (stripped == labels)[rows].float().mean()
    print(f"{words:12} {int(rows.sum()):3}  {share:.2f}  stripped {then:.2f}")
# --8<-- [end:accents]
