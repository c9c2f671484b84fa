import torch
from torch import nn
from torch.nn.utils.rnn import pad_sequence

torch.manual_seed(0)
lstm = nn.LSTM(5, 8, batch_first=True)
short, long = torch.randn(2, 5), torch.randn(6, 5)
alone, _ = lstm(short)

right, _ = lstm(pad_sequence([short, long], batch_first=True))
left, _ = lstm(
    pad_sequence([short, long], batch_first=True, padding_side="left")
)
print(
    "right padding, outputs right:",
    torch.allclose(right[0, :2], alone, atol=1e-6),
)
print(
    "left padding, outputs right: ",
    torch.allclose(left[0, -2:], alone, atol=1e-6),
)
