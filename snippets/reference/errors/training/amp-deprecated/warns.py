import warnings

import torch
from torch import nn

lstm = nn.LSTM(4, 8)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    with torch.cuda.amp.autocast():
        output, _ = lstm(torch.randn(5, 3, 4))
print(str(caught[0].message).split(". ")[0])
