import torch
import torch._dynamo
from torch import nn

torch.compiler.reset()  # or an LSTM that was left uncompiled before stays so
lstm, x = nn.LSTM(4, 8), torch.randn(5, 3, 4)
try:
    with torch._dynamo.config.patch(allow_rnn=True):
        torch.compile(lstm, backend="aot_eager")(x)
except AssertionError as error:
    print(str(error).split(",")[0])
