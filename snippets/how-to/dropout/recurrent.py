import torch
from torch import nn


class RecurrentDropout(nn.Module):
    """One layer; drops the same units of h at every step."""

    def __init__(self, H_in, H_out, p):
        super().__init__()
        self.cell, self.p = nn.LSTMCell(H_in, H_out), p

    def forward(self, x):
        N, L, _ = x.shape
        h = c = x.new_zeros(N, self.cell.hidden_size)
        mask = nn.functional.dropout(
            torch.ones_like(h), self.p, self.training
        )
        steps = []
        for x_t in x.unbind(dim=1):
            h, c = self.cell(x_t, (h * mask, c))
            steps.append(h)
        return torch.stack(steps, dim=1), (h, c)


torch.manual_seed(0)
N, L, H_in, H_out = 3, 7, 10, 20
x = torch.randn(N, L, H_in)
model = RecurrentDropout(H_in, H_out, p=0.5)
output, (h, c) = model(x)  # output (N, L, H_out), h (N, H_out)
print("output", tuple(output.shape), "h", tuple(h.shape))
print("train(): two calls agree:", torch.equal(output, model(x)[0]))

lstm = nn.LSTM(H_in, H_out, batch_first=True)
for name, weight in model.cell.named_parameters():
    getattr(lstm, f"{name}_l0").data.copy_(weight.data)
same = torch.allclose(model.eval()(x)[0], lstm(x)[0], atol=1e-6)
print("eval(): as nn.LSTM:", same)
try:
    nn.LSTM(H_in, H_out, recurrent_dropout=0.5)
except TypeError as error:
    print("nn.LSTM:", str(error).split(".")[-1])
