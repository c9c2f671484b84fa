import warnings

import torch
from torch import nn

model = nn.Sequential(nn.LSTM(4, 8))
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    torch.ao.quantization.quantize_dynamic(model, {nn.LSTM})
texts = {str(warning.message).split(". ")[0] for warning in caught}
for text in sorted(texts):
    print(text)
