import warnings

import torch
from torch import nn

output, _ = nn.LSTM(4, 8)(torch.randn(5, 3, 4))
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    probabilities = nn.Softmax()(output)
print(caught[0].message)
one = torch.ones(())
print("sum to one over time:", torch.allclose(probabilities.sum(0), one))
print("sum to one over classes:", torch.allclose(probabilities.sum(-1), one))
