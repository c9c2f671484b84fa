import warnings

import torch
from torch import nn

warnings.simplefilter("always")
torch.ao.quantization.quantize_dynamic(nn.Sequential(nn.LSTM(4, 8)), {nn.LSTM})
