import torch
from torch import nn

torch.manual_seed(0)
lstm = nn.LSTM(5, 8, batch_first=True, bidirectional=True)
sentence = torch.randn(1, 3, 5)
padded = torch.cat((sentence, torch.zeros(1, 4, 5)), dim=1)
right, wrong = lstm(sentence)[0][:, 0], lstm(padded)[0][:, 0]
print("forward half:", torch.allclose(right[:, :8], wrong[:, :8], atol=1e-3))
print("backward half:", torch.allclose(right[:, 8:], wrong[:, 8:], atol=1e-3))
