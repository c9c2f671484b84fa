import warnings

import torch
from torch import nn

lstm = nn.LSTM(5, 11, proj_size=4)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    output, _ = lstm(torch.randn(7, 3, 5))

about_onednn = [each for each in caught if "oneDNN" in str(each.message)]
print("warnings that are not about oneDNN:", len(caught) - len(about_onednn))
print("output", tuple(output.shape))
