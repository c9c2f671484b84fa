import random
from collections import Counter
from itertools import pairwise

import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence
from torch.nn.utils.rnn import pad_sequence
from torch.utils.data import DataLoader
from torchcrf import CRF

random.seed(0)
torch.manual_seed(0)

# 1. Data: any name may be a person, a place or a firm. A word before or
#    after the name decides, up to four words away.
NAMES = "austin carter chester florence hamilton jordan lincoln madison"
FILL = "yesterday the new quiet old again soon late there one still"
BEFORE = {"PER": "met phoned", "LOC": "visited left", "ORG": "joined sued"}
AFTER = {"PER": "said slept", "LOC": "flooded froze", "ORG": "merged hired"}
TAGS = ["O"] + [f"{bi}-{kind}" for kind in BEFORE for bi in "BI"]


def some(words, low, high):
    return random.choices(words.split(), k=random.randint(low, high))


def make_sentence():
    words = some(FILL, 0, 2)
    tags = ["O"] * len(words)
    for _ in range(random.randint(1, 2)):
        kind, fill = random.choice(list(BEFORE)), some(FILL, 0, 3)
        name = some(NAMES, 1, 3)
        entity = [f"B-{kind}"] + [f"I-{kind}"] * (len(name) - 1)
        outside = ["O"] * (len(fill) + 1)
        if random.random() < 0.5:
            words += [*some(BEFORE[kind], 1, 1), *fill, *name]
            tags += outside + entity
        else:
            words += [*name, *fill, *some(AFTER[kind], 1, 1)]
            tags += entity + outside
        fill = some(FILL, 0, 1)
        words += fill
        tags += ["O"] * len(fill)
    return words, tags


# 2. Batches: words and tags as numbers, and a mask of what is no padding
train = [make_sentence() for _ in range(300)]
test = [make_sentence() for _ in range(300)]
known = sorted({word for words, _ in train for word in words})
vocabulary = ["<pad>", *known]


def collate(pairs):
    ids = [torch.tensor([vocabulary.index(w) for w in ws]) for ws, _ in pairs]
    tags = [torch.tensor([TAGS.index(t) for t in ts]) for _, ts in pairs]
    lengths = torch.tensor([len(row) for row in ids])
    mask = torch.arange(int(lengths.max())) < lengths[:, None]
    return pad_sequence(ids, True), pad_sequence(tags, True), lengths, mask


# 3. The model: a score for each tag at each word, and a CRF for what follows
class Tagger(nn.Module):
    def __init__(self, H_in=12, H_out=30):
        super().__init__()
        self.embedding = nn.Embedding(len(vocabulary), H_in, padding_idx=0)
        self.lstm = nn.LSTM(H_in, H_out, batch_first=True, bidirectional=True)
        self.head = nn.Linear(2 * H_out, len(TAGS))
        self.crf = CRF(len(TAGS), batch_first=True)

    def forward(self, ids, lengths):
        N, L = ids.shape
        x = self.embedding(ids)  # (N, L, self.lstm.input_size)
        packed = pack_padded_sequence(x, lengths, True, enforce_sorted=False)
        packed, _ = self.lstm(packed)
        output, _ = pad_packed_sequence(packed, batch_first=True)
        return self.head(output)  # (N, L, len(TAGS))


# 4. Training: the loss of each word alone, or that of whole sentences
def train_tagger(with_crf):
    torch.manual_seed(0)
    model = Tagger()
    batches = DataLoader(train, 12, shuffle=True, collate_fn=collate)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.015)
    for _ in range(8):
        for ids, tags, lengths, mask in batches:
            emissions = model(ids, lengths)
            if with_crf:
                likelihood = model.crf(emissions, tags, mask, "token_mean")
                loss = -likelihood
            else:
                loss = nn.functional.cross_entropy(
                    emissions[mask], tags[mask]
                )
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    return model


# 5. Evaluation: words that are right, and entities that are right as a whole
def forbidden(before, tag):
    return tag[0] == "I" and before[1:] != tag[1:]


def spans(tags):
    found, start = set(), 0
    for i, (before, tag) in enumerate(pairwise(["O", *tags, "O"])):
        if tag[0] != "I" or forbidden(before, tag):  # here one ends
            if before != "O":
                found.add((start, i, before[2:]))
            start = i
    return found


def evaluate(name, guesses):
    hits = words = both = either = broken = 0
    for (_, tags), guess in zip(test, guesses, strict=True):
        hits += sum(a == b for a, b in zip(tags, guess, strict=True))
        words += len(tags)
        both += len(spans(tags) & spans(guess))
        either += len(spans(tags)) + len(spans(guess))
        broken += any(forbidden(*pair) for pair in pairwise(["O", *guess]))
    print(f"{name:<16} words {hits / words:.2f}, F1 {2 * both / either:.2f},")
    print(f"{'':<16} sentences with a wrong I {broken / len(test):.2f}")


counts = Counter(pair for each in train for pair in zip(*each, strict=True))
best = {w: max(TAGS, key=lambda t: counts[w, t]) for w in vocabulary}
evaluate("Word by word", [[best[w] for w in words] for words, _ in test])

ids, tags, lengths, mask = collate(test)
model = train_tagger(with_crf=False)
rules = CRF(len(TAGS), batch_first=True)  # not trained: it forbids, no more
with torch.no_grad():
    emissions = model(ids, lengths)
    for scores in rules.parameters():
        scores.zero_()
    for j, tag in enumerate(TAGS):
        rules.start_transitions[j] = -1e4 * forbidden("O", tag)
        for i, before in enumerate(TAGS):
            rules.transitions[i, j] = -1e4 * forbidden(before, tag)


def names(rows):
    return [[TAGS[i] for i in row] for row in rows]


rows = emissions.argmax(dim=-1).tolist()
rows = [row[:length] for row, length in zip(rows, lengths, strict=True)]
evaluate("LSTM", names(rows))
evaluate("LSTM and rules", names(rules.decode(emissions, mask)))

model = train_tagger(with_crf=True)
with torch.no_grad():
    rows = model.crf.decode(model(ids, lengths), mask)
evaluate("LSTM and CRF", names(rows))

# 6. Prediction for a sentence of our own
words = ["soon", "jordan", "carter", "slept", "there"]
ids, _, lengths, mask = collate([(words, ["O"] * len(words))])
with torch.no_grad():
    rows = model.crf.decode(model(ids, lengths), mask)
print(*zip(words, names(rows)[0], strict=True), sep="\n")
