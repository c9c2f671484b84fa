import torch
from torch import nn

torch.compiler.reset()  # or an LSTM that was left uncompiled before stays so
lstm, x = nn.LSTM(4, 8), torch.randn(5, 3, 4)
try:
    torch.compile(lstm, backend="eager", fullgraph=True)(x)
except torch._dynamo.exc.Unsupported as error:
    print(str(error).splitlines()[0])
