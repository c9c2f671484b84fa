import pickle

import numpy as np
import torch

torch.save({"loss": np.float64(0.5)}, "numbers.pt")
try:
    torch.load("numbers.pt", weights_only=True)
except pickle.UnpicklingError as error:
    print(str(error).split(".")[0])

torch.save({"loss": float(np.float64(0.5))}, "numbers.pt")
print(torch.load("numbers.pt", weights_only=True))
