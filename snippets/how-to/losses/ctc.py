import torch
from torch import nn
from torch.nn.utils.rnn import pad_sequence

torch.manual_seed(0)
letters, H_out, blank = "abcde", 32, 0
classes = len(letters) + 1  # 0 is the blank, the letters are 1 to 5


def make_pair():
    word = torch.randint(1, classes, (int(torch.randint(2, 5, ())),))
    times = torch.randint(4, 8, (len(word),))  # (len(word),) — not kept
    shown = word.repeat_interleave(times)
    for end in times.cumsum(0):
        shown[end - 2 : end] = 0  # a short pause after each letter
    frames = nn.functional.one_hot(shown, classes)
    return frames + 0.4 * torch.randn(frames.shape), word


def make_batch(N):
    xs, words = zip(*(make_pair() for _ in range(N)), strict=True)
    lengths = torch.tensor([len(x) for x in xs])
    sizes = torch.tensor([len(word) for word in words])
    return pad_sequence(xs), lengths, torch.cat(words), sizes


def collapse(row):  # without repetitions, then without blanks
    row = torch.unique_consecutive(row)
    return row[row != blank].tolist()


lstm = nn.LSTM(classes, H_out)  # time first, as the loss wants it
head = nn.Linear(H_out, classes)
ctc = nn.CTCLoss(blank=blank)
model = nn.ModuleList([lstm, head])
optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
for _ in range(150):
    x, lengths, words, sizes = make_batch(32)
    log_probs = head(lstm(x)[0]).log_softmax(dim=-1)
    loss = ctc(log_probs, words, lengths, sizes)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()

N = 300
x, lengths, words, sizes = make_batch(N)
L = len(x)
with torch.no_grad():
    scores = head(lstm(x)[0])  # (L, N, classes)
print("log_probs", tuple(scores.shape), "words", tuple(words.shape))
truth = [word.tolist() for word in words.split(sizes.tolist())]
for name, each in ("largest reading", x), ("LSTM", scores):
    best = each.argmax(dim=-1).T  # (N, L)
    rows = [row[:n] for row, n in zip(best, lengths, strict=True)]
    hits = sum(collapse(r) == t for r, t in zip(rows, truth, strict=True))
    print(f"{name}: {hits / N:.2f} of the words")
