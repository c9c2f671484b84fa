import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence


class Encoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.lstm = nn.LSTM(5, 8, batch_first=True)

    def forward(self, x, lengths):
        lengths = lengths.cpu()
        packed = pack_padded_sequence(
            x, lengths, batch_first=True, enforce_sorted=False
        )
        output, _ = self.lstm(packed)
        return pad_packed_sequence(
            output, batch_first=True, total_length=x.shape[1]
        )[0]


encoder = Encoder()
x, lengths = torch.randn(4, 6, 5), torch.tensor([6, 5, 3, 2])
# As for two GPUs.
parts = list(zip(x.chunk(2), lengths.chunk(2), strict=True))
outputs = [encoder(*part) for part in parts]
print("longest of each part:", [int(part[1].max()) for part in parts])
print("outputs:", [tuple(output.shape) for output in outputs])
unsplit = encoder(x, lengths)
print(
    "same as unsplit:", torch.allclose(torch.cat(outputs), unsplit, atol=1e-6)
)
