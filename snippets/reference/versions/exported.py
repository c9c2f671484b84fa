import warnings
from inspect import signature

import torch
from torch import nn

export = torch.export.export
warnings.simplefilter("ignore")
print("by default", signature(export).parameters["strict"])
for strict in (False, True):
    try:
        export(nn.LSTM(4, 8), (torch.randn(5, 3, 4),), strict=strict)
        print(f"strict={strict}: exported")
    except ValueError as error:
        what = str(error).split(", ")[-1].split(". ")[0]
        print(f"strict={strict}: ValueError: … {what}")
