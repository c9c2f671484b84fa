import torch
from torch import nn
from torch.nn.utils.rnn import pad_sequence

torch.manual_seed(0)
H_out = 8
short, long = torch.randn(2, 5), torch.randn(6, 5)

for num_layers in (1, 3):
    lstm = nn.LSTM(5, H_out, num_layers, batch_first=True, bidirectional=True)
    alone, _ = lstm(short)
    padded, _ = lstm(pad_sequence([short, long], batch_first=True))
    right = torch.allclose(padded[0, :2, :H_out], alone[:, :H_out], atol=1e-6)
    print(f"{num_layers} layers: forward half right: {right}")
