import torch
from torch.nn import functional as F
from torch.nn.utils.rnn import pack_padded_sequence

torch.manual_seed(0)
N, L, classes = 3, 6, 4
total = 4 + 2 + 6
lengths = torch.tensor([4, 2, 6])
scores = torch.randn(N, L, classes)  # (N, L, classes)
mask = torch.arange(L) < lengths.unsqueeze(1)  # (N, L)
target = torch.randint(classes, (N, L)).masked_fill(~mask, -100)  # (N, L)


def pack(x):
    packed = pack_padded_sequence(
        x, lengths, batch_first=True, enforce_sorted=False
    )
    return packed.data


packed_scores = pack(scores)  # (total, classes)
packed_target = pack(target)  # (total,)

flat = scores.flatten(0, 1), target.flatten()
ignored = F.cross_entropy(*flat, ignore_index=-100)
packed = F.cross_entropy(packed_scores, packed_target)
each = F.cross_entropy(*flat, ignore_index=-100, reduction="none")
each = each.view(N, L)  # (N, L)
masked = (each * mask).sum() / mask.sum()
print("packed equals ignore_index:", torch.allclose(packed, ignored))
print("mask equals ignore_index:  ", torch.allclose(masked, ignored))
print("each.mean() is too small:  ", bool(each.mean() < ignored))
