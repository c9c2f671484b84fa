from torch import nn
from torch.nn.utils import prune

prune.l1_unstructured(nn.LSTM(4, 8), "weight", amount=0.3)
