import warnings

import torch
from torch import nn

warnings.simplefilter("ignore")
nn.LSTM(4, 8)(torch.randn(5, 4).to_sparse_csr())
