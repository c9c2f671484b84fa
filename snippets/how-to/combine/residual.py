import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence


class ResidualLSTM(nn.Module):
    """Layers of nn.LSTM, each with a norm in front and a way around."""

    def __init__(self, H_in, H_out, num_layers, dropout=0.0):
        super().__init__()
        self.enter = nn.Linear(H_in, H_out)
        self.norms = nn.ModuleList(
            nn.LayerNorm(H_out) for _ in range(num_layers)
        )
        self.layers = nn.ModuleList(
            nn.LSTM(H_out, H_out, batch_first=True) for _ in range(num_layers)
        )
        self.dropout = nn.Dropout(dropout)

    def forward(self, packed):
        """Takes a packed batch, and returns a packed one and h_n."""
        data, last = self.enter(packed.data), []
        for norm, lstm in zip(self.norms, self.layers, strict=True):
            inner = packed._replace(data=norm(data))
            output, (h_n, _) = lstm(inner)
            data = data + self.dropout(output.data)
            last.append(h_n)
        return packed._replace(data=data), torch.cat(last)


torch.manual_seed(0)
N, L, H_in, H_out, num_layers = 3, 7, 10, 20, 4
model = ResidualLSTM(H_in, H_out, num_layers, dropout=0.1)
x = torch.randn(N, L, H_in)  # (N, L, H_in)
lengths = torch.tensor([5, 7, 2])
packed = pack_padded_sequence(x, lengths, True, enforce_sorted=False)
output, h_n = model(packed)
output, _ = pad_packed_sequence(
    output, batch_first=True
)  # output (N, L, H_out)
print("output", tuple(output.shape))
print("h_n", tuple(h_n.shape))

model.eval()
together, _ = pad_packed_sequence(model(packed)[0], batch_first=True)
alone = pack_padded_sequence(x[2:, :2], lengths[2:], True)
alone, _ = pad_packed_sequence(model(alone)[0], batch_first=True)
same = torch.allclose(together[2, :2], alone[0], atol=1e-5)
print("same alone:", same)
