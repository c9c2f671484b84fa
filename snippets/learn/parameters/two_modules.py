import copy

import torch
from torch import nn

torch.manual_seed(0)
first = nn.LSTM(5, 10)
other = nn.LSTM(5, 10)
torch.manual_seed(0)
same_seed = nn.LSTM(5, 10)
copied = copy.deepcopy(first)
alias = first


def equal(lstm):
    return all(map(torch.equal, lstm.parameters(), first.parameters()))


modules = (other, same_seed, copied, alias)
before = [equal(lstm) for lstm in modules]
with torch.no_grad():
    first.weight_hh_l0 += 1
after = [equal(lstm) for lstm in modules]
print("equal to first  before  after first was changed")
names = ("another", "the same seed", "deepcopy", "another name")
for name, was, now in zip(names, before, after, strict=True):
    print(f"{name:15} {was!s:7} {now}")
