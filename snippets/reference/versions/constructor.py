import numpy as np
from torch import nn

for arguments, named in (
    ((10, 20, 2, 0.5), {}),
    ((10, 20), {"batch_first": 1}),
    ((np.int64(10), 20), {}),
    ((0, 20), {}),
):
    try:
        nn.LSTM(*arguments, **named)
        print("taken")
    except (TypeError, ValueError) as error:
        print(f"{type(error).__name__}: {error}")
