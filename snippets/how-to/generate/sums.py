import math
import random

import torch
from torch import nn

random.seed(0)
torch.manual_seed(0)


# 1. A text: sums such as 3+4=7; one after the other
def make_text(lines):
    pairs = [random.choices(range(10), k=2) for _ in range(lines)]
    return "".join(f"{a}+{b}={a + b};" for a, b in pairs)


train, test = make_text(4000), make_text(1000)
signs = sorted(set(train))


def encode(text):
    return torch.tensor([signs.index(sign) for sign in text])


def decode(row):
    return "".join(signs[i] for i in row)


# 2. Windows of L signs, and the one after them
N, L = 16, 24
windows = encode(train).unfold(0, L + 1, L)


# 3. The model, which takes a state and gives it back
class CharLSTM(nn.Module):
    def __init__(self, H_in=16, H_out=64):
        super().__init__()
        self.embedding = nn.Embedding(len(signs), H_in)
        self.lstm = nn.LSTM(H_in, H_out, batch_first=True)
        self.head = nn.Linear(H_out, len(signs))

    def forward(self, ids, state=None):
        output, state = self.lstm(self.embedding(ids), state)
        return self.head(output), state


# 4. Training: the targets are the inputs, one sign later
model, epochs = CharLSTM(), 6
optimizer = torch.optim.Adam(model.parameters())
batches = math.ceil(len(windows) / N)
schedule = torch.optim.lr_scheduler.OneCycleLR(
    optimizer, max_lr=0.03, total_steps=epochs * batches
)
for _ in range(epochs):
    for rows in torch.randperm(len(windows)).split(N):
        ids, target = windows[rows, :-1], windows[rows, 1:]
        scores, _ = model(ids)
        loss = nn.functional.cross_entropy(scores.mT, target)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        schedule.step()

# 5. Baselines: how often a sign comes, and how often it follows another
follows = torch.ones(len(signs), len(signs))  # (13, 13)
before, after = encode(train)[:-1], encode(train)[1:]
follows.index_put_((before, after), torch.tensor(1.0), accumulate=True)


def single(ids, state=None):
    return follows.sum(dim=0).log().expand(*ids.shape, -1), None


def pairs(ids, state=None):
    return follows[ids].log(), None


# 6. Sampling: N texts at once, with the state carried from sign to sign
@torch.no_grad()
def generate(model, prompt, N, length, temperature=1.0, top_k=None, seed=0):
    generator = torch.Generator().manual_seed(seed)
    ids = encode(prompt).expand(N, -1)
    scores, state = model(ids)  # the prompt, in one call
    made = []
    for _ in range(length):
        last = scores[:, -1] / temperature
        if top_k:
            least = last.topk(top_k).values[:, -1:]
            last = last.masked_fill(last < least, -torch.inf)
        sign = last.softmax(dim=1).multinomial(1, generator=generator)
        made.append(sign)
        scores, state = model(sign, state)
    return [decode(row) for row in torch.cat(made, dim=1)]


# 7. Evaluation: bits per sign of the test, and what is made
all_sums = {f"{a}+{b}={a + b}" for a in range(10) for b in range(10)}


def bits(model):
    ids = encode(test)
    with torch.no_grad():
        scores, _ = model(ids[None, :-1])
    return nn.functional.cross_entropy(scores[0], ids[1:]) / math.log(2)


def judge(name, **settings):
    texts = generate(prompt=";", N=100, length=60, **settings)
    sums = [part for text in texts for part in text.split(";")[:-1]]
    right = [part for part in sums if part in all_sums]
    share = len(right) / max(len(sums), 1)
    print(f"{name:<22} {share:5.2f} {len(set(right)) / 100:9.2f}")


for name in "single", "pairs", "model":
    print(f"{name:<22} {bits(globals()[name]):5.2f} bits per sign")
least = math.log2(100) * test.count(";") / len(test)
print(f"{'least possible':<22} {least:5.2f}\n")
print(f"{'':<22} right different")
judge("pairs", model=pairs)
for temperature in 1.5, 1.0, 0.5:
    judge(f"temperature {temperature}", model=model, temperature=temperature)
judge("top_k=3", model=model, top_k=3)
judge("top_k=1", model=model, top_k=1)

# 8. A prompt of our own, up to the stop sign
text = generate(model, ";7+8=", N=1, length=9, top_k=1)[0]
print("\n7+8=" + text[: text.index(";")])
