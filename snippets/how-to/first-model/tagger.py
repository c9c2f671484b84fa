# --8<-- [start:data]
import random
from collections import Counter
from operator import eq

import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence
from torch.nn.utils.rnn import pad_sequence
from torch.utils.data import DataLoader

random.seed(0)
torch.manual_seed(0)

# 1. Data: sentences, with a tag for each word
WORDS = {
    "PRON": ["we", "you", "they"],
    "ADV": ["only", "still", "just"],
    "VERB": ["plan", "visit", "guard", "walk"],
    "DET": ["the", "my", "our"],
    "ADJ": ["only", "still", "just"],
    "NOUN": ["plan", "visit", "guard", "walk"],
}
STARTS = ["PRON VERB", "PRON ADV VERB", "PRON ADV ADV VERB"]
ENDS = ["", "DET NOUN", "DET ADJ NOUN", "DET ADJ ADJ NOUN"]


def make_sentence():
    tags = f"{random.choice(STARTS)} {random.choice(ENDS)}".split()
    return tuple(random.choice(WORDS[tag]) for tag in tags), tuple(tags)


pairs = list(dict.fromkeys(make_sentence() for _ in range(800)))
train, test = pairs[:500], pairs[500:]
TAGS = list(WORDS)
known = sorted({word for words, _ in train for word in words})
vocabulary = ["<pad>", *known]
for words, tags in train[2:4]:
    print(*words)
    print("   ", *tags)
# --8<-- [end:data]


# --8<-- [start:batches]
# 2. Batches: numbers for words and tags, padded to one length
def to_ids(names, table):
    return torch.tensor([table.index(name) for name in names])


def collate(pairs):
    ids = [to_ids(words, vocabulary) for words, _ in pairs]
    target = [to_ids(tags, TAGS) for _, tags in pairs]
    lengths = torch.tensor([len(words) for words, _ in pairs])
    ids = pad_sequence(ids, batch_first=True, padding_value=0)
    target = pad_sequence(target, batch_first=True, padding_value=-100)
    return ids, lengths, target


batches = DataLoader(train, batch_size=32, shuffle=True, collate_fn=collate)
# --8<-- [end:batches]

# --8<-- [start:model]
# 3. Model: embedding, LSTM, and a linear layer as its head
H_in, H_out, classes = 10, 20, len(TAGS)


class Tagger(nn.Module):
    def __init__(self):
        super().__init__()
        self.embedding = nn.Embedding(len(vocabulary), H_in, padding_idx=0)
        self.lstm = nn.LSTM(H_in, H_out, batch_first=True)
        self.head = nn.Linear(H_out, classes)

    def forward(self, ids, lengths):
        N, L = ids.shape
        x = self.embedding(ids)  # (N, L, H_in)
        packed = pack_padded_sequence(
            x, lengths, batch_first=True, enforce_sorted=False
        )
        packed, _ = self.lstm(packed)
        output, _ = pad_packed_sequence(packed, batch_first=True)
        return self.head(output)  # output (N, L, H_out)


model = Tagger()
# --8<-- [end:model]

# --8<-- [start:training]
# 4. Training, with a loss that leaves out the padding
loss_of = nn.CrossEntropyLoss(ignore_index=-100)
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
for epoch in range(1, 7):
    losses = []
    for ids, lengths, target in batches:
        N, L = ids.shape
        scores = model(ids, lengths)  # (N, L, classes)
        loss = loss_of(scores.flatten(0, 1), target.flatten())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    print(f"epoch {epoch}: loss {sum(losses) / len(losses):.2f}")
# --8<-- [end:training]


# --8<-- [start:evaluation]
# 5. Evaluation, on sentences that are new, beside a baseline
def predict(words):
    ids = to_ids(words, vocabulary).unsqueeze(0)
    N, L = ids.shape
    with torch.no_grad():
        scores = model(ids, torch.tensor([L]))  # (N, L, classes)
    return [TAGS[i] for i in scores.argmax(dim=-1)[0]]


def without_order(words):
    return [max(TAGS, key=lambda tag: counts[word, tag]) for word in words]


model.eval()
counts = Counter(pair for each in train for pair in zip(*each, strict=True))
truth = [tag for _, tags in test for tag in tags]
for name, guess in ("baseline", without_order), ("model", predict):
    guessed = [tag for words, _ in test for tag in guess(words)]
    right, count = sum(map(eq, guessed, truth)), len(truth)
    print(f"{name}: {right} of {count} words right, {right / count:.0%}")
# --8<-- [end:evaluation]

# --8<-- [start:saving]
# 6. Save the weights with the words and the tags, and load all of it
saved = {"words": vocabulary, "tags": TAGS, "weights": model.state_dict()}
torch.save(saved, "tagger.pt")
saved = torch.load("tagger.pt", weights_only=True)
vocabulary, TAGS = saved["words"], saved["tags"]
model = Tagger()
model.load_state_dict(saved["weights"])
model.eval()
print(*saved["weights"], sep="\n")
# --8<-- [end:saving]

# --8<-- [start:prediction]
# 7. Prediction for sentences of our own
for text in "we visit the plan", "they still guard the still guard":
    words = text.split()
    print(text, "(known)" if tuple(words) in dict(train) else "(new)")
    print("    baseline", *without_order(words))
    print("    model   ", *predict(words))
# --8<-- [end:prediction]
