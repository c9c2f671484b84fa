import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence
from torch.nn.utils.rnn import pad_sequence
from torchcrf import CRF

torch.manual_seed(0)
H_in, H_out, D, classes = 10, 20, 2, 7
embedding = nn.Embedding(44, H_in, padding_idx=0)
lstm = nn.LSTM(H_in, H_out, batch_first=True, bidirectional=True)
head = nn.Linear(D * H_out, classes)
crf = CRF(classes, batch_first=True)

sentences = [[28, 7, 31, 2], [12, 9], [5, 40, 3, 3, 17, 22]]
lengths = torch.tensor([len(sentence) for sentence in sentences])
N, L, total = len(sentences), int(lengths.max()), int(lengths.sum())
ids = pad_sequence(
    [torch.tensor(sentence) for sentence in sentences], batch_first=True
)  # (N, L)
tags = torch.tensor(
    [[0, 3, 4, 0, 0, 0], [0, 1, 0, 0, 0, 0], [5, 6, 6, 0, 0, 1]]
)  # (N, L)
mask = torch.arange(L) < lengths[:, None]  # (N, L)
x = embedding(ids)  # (N, L, H_in)
packed = pack_padded_sequence(
    x, lengths, batch_first=True, enforce_sorted=False
)
data = packed.data  # (total, H_in)
packed, _ = lstm(packed)
states = packed.data  # (total, D * H_out)
output, _ = pad_packed_sequence(
    packed, batch_first=True
)  # output (N, L, D * H_out)
emissions = head(output)  # (N, L, classes)
likelihood = crf(emissions, tags, mask, reduction="none")  # (N,)
loss = -crf(emissions, tags, mask, reduction="token_mean")  # ()
best = crf.decode(emissions, mask)

print(mask.int())
for name in "ids", "x", "data", "states", "output", "emissions":
    print(name, tuple(globals()[name].shape))
for name in "tags", "mask", "likelihood", "loss":
    print(name, tuple(globals()[name].shape))
print("best", [len(row) for row in best])
