import warnings

import torch
from torch import nn

model = nn.Sequential(nn.LSTM(4, 8))
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    torch.ao.quantization.quantize_dynamic(model, {nn.LSTM})
for text in {
    str(warning.message).split(". ")[0]
    for warning in caught
    if warning.category is DeprecationWarning
}:
    print(text)
