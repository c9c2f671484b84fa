import torch
import torch._dynamo
from torch import nn

torch._dynamo.config.allow_rnn = True
torch.compile(nn.LSTM(4, 8), backend="aot_eager")(torch.randn(5, 3, 4))
