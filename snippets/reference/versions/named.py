import warnings

import torch

warnings.simplefilter("ignore")  # named tensors were always experimental
try:
    print(torch.zeros(5, 3, names=("L", "N")).names)
except TypeError as error:
    print(str(error).splitlines()[0])
