import warnings

import torch
from torch.nn.modules.rnn import apply_permutation

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    apply_permutation(torch.ones(1, 2, 3), torch.tensor([1, 0]))
print(caught[0].message)
