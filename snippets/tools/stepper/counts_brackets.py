# --8<-- [start:task]
import random
from itertools import accumulate

import torch
from torch import nn

KINDS = "()[];a"  # "a" stands for every other character
CHANGES = {"(": (1, 0), ")": (-1, 0), "[": (0, 1), "]": (0, -1)}


def after(counts, character):
    """How many ( and how many [ are open after one more character."""
    if character == ";":
        return (0, 0)
    changes = CHANGES.get(character, (0, 0))
    return tuple(
        max(0, n + change) for n, change in zip(counts, changes, strict=True)
    )


def count(text):
    """The open brackets after each character."""
    return list(accumulate(text, after, initial=(0, 0)))[1:]


def encode(texts):
    """Each character as a vector with one 1, in the column of its kind."""
    columns = [
        [KINDS.find(character) % 6 for character in text] for text in texts
    ]
    return nn.functional.one_hot(torch.tensor(columns).T, 6).double()


text = "f(a[0],(b;c["
for kind in (0, 1):
    print("open", "(["[kind], *(counts[kind] for counts in count(text)))
print("x", tuple(encode([text]).shape))
# --8<-- [end:task]

# --8<-- [start:train]
torch.manual_seed(2)
random.seed(2)
L, N, H_in, H_out = 32, 64, 6, 2


def some_text():
    """A random text with at most four brackets of each kind open."""
    text, counts = "", (0, 0)
    while len(text) < L:
        character = random.choices(KINDS, weights=(3, 3, 3, 3, 1, 4))[0]
        now = after(counts, character)
        if max(now) <= 4 and (character not in ")]" or now != counts):
            text, counts = text + character, now
    return text


texts = [some_text() for _ in range(1000)]
x = encode(texts)
target = torch.tensor([count(text) for text in texts]).transpose(0, 1)

lstm = nn.LSTM(H_in, H_out, dtype=torch.float64)
with torch.no_grad():
    lstm.bias_ih_l0[H_out : 2 * H_out] = 2  # the forget gate begins open
    lstm.bias_hh_l0.requires_grad_(False).zero_()  # one bias is enough
trained = [
    parameter for parameter in lstm.parameters() if parameter.requires_grad
]
adam = torch.optim.Adam(trained)
rate = torch.optim.lr_scheduler.OneCycleLR(adam, max_lr=0.1, total_steps=800)
for _ in range(800):
    some = torch.randint(len(texts), (N,))
    output, _ = lstm(x[:, some])  # (L, N, H_out)
    small = sum(parameter.abs().sum() for parameter in trained)
    loss = (5 * output - target[:, some]).square().mean() + 3e-5 * small
    adam.zero_grad()
    loss.backward()
    adam.step()
    rate.step()

with torch.no_grad():
    for parameter in trained:
        parameter.copy_(parameter.mul(100).round() / 100)
    texts = [some_text() for _ in range(1000)]
    told = (5 * lstm(encode(texts))[0]).round()
right = told.transpose(0, 1) == torch.tensor([count(text) for text in texts])
print("right in new texts:", int(right.sum()), "of", right.numel())
# --8<-- [end:train]

# --8<-- [start:weights]
W_ih, W_hh, b_ih, _ = lstm.state_dict().values()
print("    ", *(f"{name:>5}" for name in [*KINDS, "h[0]", "h[1]", "bias"]))
for row, numbers in enumerate(
    torch.cat((W_ih, W_hh, b_ih.unsqueeze(1)), dim=1)
):
    name = f"{'ifgo'[row // H_out]}[{row % H_out}]"
    print(name, *(f"{number:z5.2f}" for number in numbers))
# --8<-- [end:weights]


# --8<-- [start:read]
def read(text, forced=None):
    """Each step's gates and states; `forced` holds gates: {(3, "f"): 0}."""
    h = c = torch.zeros(H_out, dtype=torch.float64)
    for t, x_t in enumerate(encode([text]).squeeze(1)):
        four = W_ih @ x_t + W_hh @ h + b_ih
        gates = dict(zip("ifgo", four.chunk(4), strict=True))
        for name, numbers in gates.items():
            gates[name] = numbers.tanh() if name == "g" else numbers.sigmoid()
            if forced and (t, name) in forced:
                gates[name] = torch.full_like(numbers, forced[t, name])
        i, f, g, o = gates.values()
        c = f * c + i * g
        h = o * c.tanh()
        yield i, f, g, o, c, h


x = encode([text])
h = torch.stack([h for *_, h in read(text)])
print("as nn.LSTM has them:", torch.allclose(h, lstm(x)[0].squeeze(1)))
print(" ", *(f"{name}[0]  {name}[1]" for name in "ifgoch"), sep="   ")
for character, step in zip(text, read(text), strict=True):
    pairs = (f"{first:z5.2f} {second:z5.2f}" for first, second in step)
    print(character, *pairs, sep="  ")
# --8<-- [end:read]


# --8<-- [start:told]
def tell(text, forced=None):
    """What the layer says after each character: 5 times its hidden state."""
    told = [(5 * h).round().int().tolist() for *_, h in read(text, forced)]
    print("character ", *text)
    for unit, bracket in enumerate("(["):
        print(f"open {bracket}    ", *(numbers[unit] for numbers in told))


tell(text)
# --8<-- [end:told]

# --8<-- [start:forget]
tell(text, {(6, "f"): 0})
# --8<-- [end:forget]

# --8<-- [start:keep]
tell(text, {(9, "f"): 1})
# --8<-- [end:keep]

# --8<-- [start:hide]
tell(text, {(6, "o"): 0})
# --8<-- [end:hide]

# --8<-- [start:deep]
tell("((((((((")
# --8<-- [end:deep]

# --8<-- [start:long]
letters = "a" * 100
for start in "[", "(", "((":
    unit, truth = "([".index(start[0]), len(start)
    steps = list(read(start + letters))[len(start) - 1 :]
    told = [(5 * h[unit]).round().item() for *_, h in steps]
    first = next(n for n, count in enumerate(told) if count != truth)
    print(f"{start:2} then letters: wrong after {first}")

shut = {(t, "i"): 0 for t in range(1, 1 + len(letters))}
for name, forced in ("as learned", None), ("input gates shut", shut):
    c = [c[1].item() for *_, c, _ in read("[" + letters, forced)]
    numbers = (f" {n}: {c[n]:.2f}" for n in (0, 5, 10, 20, 40))
    print(f"c[1] {name:16}", *numbers)
# --8<-- [end:long]
