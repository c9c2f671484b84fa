import torch
from torch import nn
from torch.nn.utils.rnn import pad_sequence

PAD, BOS, EOS = 0, 1, 2
SIGNS = ["<pad>", "<bos>", "<eos>", *"0123456789"]
answers = ["4992", "07"]
rows = [[BOS, *map(SIGNS.index, digits), EOS] for digits in answers]
target = pad_sequence([torch.tensor(row) for row in rows], True)  # (2, 6)
fed, wanted = target[:, :-1], target[:, 1:]  # fed (2, 5), wanted (2, 5)
for name, part in ("fed", fed), ("wanted", wanted):
    for row in part:
        print(f"{name:<8}", *[f"{SIGNS[i]:<6}" for i in row])

# A decoder that is right about the padding, and knows nothing of digits
scores = torch.zeros(*wanted.shape, len(SIGNS))  # (2, 5, 13)
scores[1, 3:, PAD] = 20
loss = nn.functional.cross_entropy
print(f"padding counted:     {loss(scores.mT, wanted):.2f}")
print(f"ignore_index=PAD:    {loss(scores.mT, wanted, ignore_index=PAD):.2f}")
