import random

import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence as pack
from torch.nn.utils.rnn import pad_packed_sequence, pad_sequence
from torch.utils.data import DataLoader

random.seed(0)
PAD, BOS, EOS = 0, 1, 2
NAMES = ["zero", "one", "two", "three", "four"]
NAMES += ["five", "six", "seven", "eight", "nine"]
WORDS = ["<pad>", "double", "triple", "oh", *NAMES]  # what the encoder reads
SIGNS = ["<pad>", "<bos>", "<eos>", *"0123456789"]  # what comes out


# 1. Data: a number as it is said, and its digits
def say():
    words, digits = [], ""
    for _ in range(random.randint(2, 6)):
        digit, times = random.randrange(10), random.choice([1, 1, 2, 3])
        words += [[], ["double"], ["triple"]][times - 1]
        word = NAMES[digit] if digit else random.choice(["zero", "oh"])
        words.append(word)
        digits += str(digit) * times
    return " ".join(words), digits


# 2. Batches: the answers stand between <bos> and <eos>
def collate(pairs):
    texts, answers = zip(*pairs, strict=True)
    source = [[WORDS.index(w) for w in text.split()] for text in texts]
    target = [[BOS, *map(SIGNS.index, digits), EOS] for digits in answers]
    lengths = torch.tensor([len(row) for row in source])
    source = pad_sequence([torch.tensor(row) for row in source], True)
    return source, lengths, pad_sequence(map(torch.tensor, target), True)


pairs = list(dict.fromkeys(say() for _ in range(3500)))  # no pair twice
test, train = pairs[:500], pairs[500:]
batches = DataLoader(train, batch_size=50, shuffle=True, collate_fn=collate)


# 3. The model
class Seq2Seq(nn.Module):
    def __init__(self, attends, H_in=16, H_out=32, D=2):
        super().__init__()
        H_dec = D * H_out
        self.attends = attends
        self.read = nn.Embedding(len(WORDS), H_in)
        self.write = nn.Embedding(len(SIGNS), H_in)
        self.encoder = nn.LSTM(
            H_in, H_out, batch_first=True, bidirectional=True
        )
        self.decoder = nn.LSTM(H_in, H_dec, batch_first=True)
        self.key = nn.Linear(D * H_out, H_dec, bias=False)
        self.head = nn.Linear(H_dec + D * H_out * attends, len(SIGNS))

    def encode(self, source, lengths):
        N, L = source.shape
        packed = pack(self.read(source), lengths, True, enforce_sorted=False)
        memory, (h_n, c_n) = self.encoder(packed)
        memory, _ = pad_packed_sequence(memory, batch_first=True)
        h_0 = torch.cat((h_n[0::2], h_n[1::2]), dim=2)
        c_0 = torch.cat((c_n[0::2], c_n[1::2]), dim=2)
        return memory, (h_0, c_0)  # memory (N, L, self.key.in_features)

    def decode(self, signs, state, memory, is_pad):
        N, T = signs.shape
        N, L = is_pad.shape
        output, state = self.decoder(self.write(signs), state)
        scores = output @ self.key(memory).mT  # (N, T, L)
        scores = scores.masked_fill(is_pad[:, None], -torch.inf)
        weights = scores.softmax(dim=2)
        if self.attends:
            output = torch.cat((output, weights @ memory), dim=2)
        return self.head(output), state, weights

    def forward(self, source, lengths, signs):  # teacher forcing
        memory, state = self.encode(source, lengths)
        return self.decode(signs, state, memory, source == PAD)[0]

    @torch.no_grad()
    def greedy(self, source, lengths, longest=30):
        memory, state = self.encode(source, lengths)
        sign = torch.full((len(source), 1), BOS)
        done, answer, looks = torch.zeros_like(sign, dtype=bool), [], []
        while len(answer) < longest and not done.all():
            scores, state, weights = self.decode(
                sign, state, memory, source == PAD
            )
            sign = scores.argmax(dim=2).masked_fill(done, PAD)
            done |= sign == EOS
            answer.append(sign)
            looks.append(weights)
        return torch.cat(answer, dim=1), torch.cat(looks, dim=1)


def write(row):
    return "".join(SIGNS[i] for i in row if i not in (PAD, BOS, EOS))


# 4. Training, with the target shifted by one
def fit(model, epochs=3):
    optimizer = torch.optim.Adam(model.parameters())
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, max_lr=0.03, total_steps=epochs * len(batches)
    )
    for _ in range(epochs):
        for source, lengths, target in batches:
            scores = model(source, lengths, target[:, :-1])
            loss = nn.functional.cross_entropy(
                scores.mT, target[:, 1:], ignore_index=PAD
            )
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()


# 5. How much of the test is right from the first digit to the last?
def show(name, answers):
    truth = [digits for _, digits in test]
    right = sum(map(str.__eq__, answers, truth))
    print(f"{name:<18} {right / len(test):.2f}")


table = {word: str(i) for i, word in enumerate(NAMES)} | {"oh": "0"}
show(
    "word by word",
    ["".join(table.get(w, "") for w in text.split()) for text, _ in test],
)
source, lengths, _ = collate(test)
for attends in False, True:
    torch.manual_seed(0)
    model = Seq2Seq(attends)
    fit(model)
    rows, _ = model.greedy(source, lengths)
    name = "with attention" if attends else "without attention"
    show(name, map(write, rows.tolist()))

# 6. One number of our own, and the word that each digit looked at most
text = "oh double four nine triple two"
source, lengths, _ = collate([(text, "")])
rows, weights = model.greedy(source, lengths)
print("\n" + text, "->", write(rows[0].tolist()))
for sign, row in zip(rows[0].tolist(), weights[0], strict=True):
    print(f"{SIGNS[sign]:<5}", text.split()[row.argmax()])
