import warnings

import numpy as np
import torch

torch.set_warn_always(True)  # otherwise torch says this once in a process
windows = [np.ones((5, 4)), np.ones((5, 4))]
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    torch.tensor(windows)
print(str(caught[0].message).split(" Please")[0])
print(tuple(torch.from_numpy(np.stack(windows)).shape))
