import torch
import torch._dynamo
from torch import nn

torch._dynamo.config.allow_rnn = True
lstm, x = nn.LSTM(4, 8), torch.randn(5, 3, 4)
try:
    torch.compile(lstm, backend="aot_eager")(x)
except AssertionError as error:
    print(str(error).split(",")[0])
