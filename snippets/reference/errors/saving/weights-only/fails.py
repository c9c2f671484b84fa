import pickle

import torch
from torch import nn

torch.save(nn.LSTM(4, 8), "lstm.pt")
try:
    torch.load("lstm.pt")
except pickle.UnpicklingError as error:
    print(str(error).split(". ")[0])
    print(str(error).split("\t")[-1].split(". ")[0])
