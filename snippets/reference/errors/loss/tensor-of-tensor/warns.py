import warnings

import torch

lengths = torch.tensor([5, 3])
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    torch.tensor(lengths)
print(caught[0].message)
print(torch.as_tensor(lengths) is lengths)
