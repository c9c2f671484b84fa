import warnings

import torch
from torch import nn

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    torch.ao.quantization.quantize_dynamic(nn.LSTM(4, 8), {nn.LSTM})
kinds = {each.category.__name__ for each in caught}
print(sorted(kinds) or "no warning")
