import io
import warnings

import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

torch.manual_seed(0)
warnings.simplefilter("ignore")  # torch.ao.quantization is deprecated


def size(module):
    file = io.BytesIO()
    torch.save(module.state_dict(), file)
    return file.tell()


class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.lstm = nn.LSTM(16, 64, batch_first=True)
        self.head = nn.Linear(64, 4)

    def forward(self, x, lengths):
        packed = pack_padded_sequence(
            x, lengths, batch_first=True, enforce_sorted=False
        )
        packed, _ = self.lstm(packed)
        output, _ = pad_packed_sequence(packed, batch_first=True)
        return self.head(output)


model = Model().eval()
quantised = torch.ao.quantization.quantize_dynamic(
    model, {nn.LSTM, nn.Linear}, dtype=torch.qint8
)
lengths = torch.tensor([30, 12, 21])
x = torch.randn(3, 30, 16)
with torch.inference_mode():
    wanted, given = model(x, lengths), quantised(x, lengths)
    one = x[1:2, :12], lengths[1:2]
    wanted_alone, alone = model(*one), quantised(*one)
print(f"{size(quantised) / size(model):.1f} of the bytes")
print("packed input is taken:", tuple(given.shape) == tuple(wanted.shape))
print("error below 0.01:", bool((given - wanted).abs().max() < 0.01))
for name, each, whole, atol in (
    ("float32", wanted_alone, wanted, 1e-5),
    ("int8", alone, given, 1e-5),
    ("int8", alone, given, 0.01),
):
    same = torch.allclose(each, whole[1:2, :12], rtol=0, atol=atol)
    print(f"{name}, the same alone, within {atol}: {same}")
