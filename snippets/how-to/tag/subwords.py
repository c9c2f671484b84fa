import torch
from torch.nn.utils.rnn import pad_sequence
from torchcrf import CRF

torch.manual_seed(0)
N, L, classes = 2, 7, 5
# The word that each piece belongs to, and None for a special token
word_ids = [[None, 0, 1, 1, 2, 3, None], [None, 0, 0, 1, 2, None]]
tags = pad_sequence(
    [torch.tensor([0, 1, 2, 0]), torch.tensor([3, 4, 0])], batch_first=True
)
emissions = torch.randn(N, L, classes)  # (N, L, classes) — a row per piece
first = torch.tensor(
    [
        [i < len(row) and row[i] not in [None, *row[:i]] for i in range(L)]
        for row in word_ids
    ]
)
counts = first.sum(dim=1)
words = pad_sequence(
    emissions[first].split(counts.tolist()), batch_first=True
)
mask = torch.arange(words.size(1)) < counts[:, None]
crf = CRF(classes, batch_first=True)
print("pieces", tuple(emissions.shape), "words", tuple(words.shape))
print("tags", [len(row) for row in crf.decode(words, mask)])

spread = torch.zeros(N, L, dtype=torch.long)
spread[first] = tags[mask]
with torch.no_grad():
    right = crf(words, tags, mask, reduction="none")
    holes = crf(
        emissions[:, 1:], spread[:, 1:], first[:, 1:], reduction="none"
    )
    pair, end = crf.transitions, crf.end_transitions
    wrong = torch.stack(  # 0 is what `spread` has at a hole
        [
            pair[0, 2] - pair[1, 2] + end[2] - end[0],
            pair[0, 4] - pair[3, 4] + end[4] - end[0],
        ]
    )
print("holes: wrong pair and end", torch.allclose(holes - right, wrong))
