import torch
import torch._dynamo
from torch import nn

torch.compiler.reset()  # or an LSTM that was left uncompiled before stays so
lstm, x = nn.LSTM(4, 8), torch.randn(5, 3, 4)
with torch._dynamo.config.patch(allow_rnn=True), torch.no_grad():
    output, _ = torch.compile(lstm, backend="aot_eager")(x)
    print(torch.allclose(output, lstm(x)[0], atol=1e-6))
