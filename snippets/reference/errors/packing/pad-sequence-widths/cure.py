import torch
from torch.nn.utils.rnn import pad_sequence

sequences = [torch.randn(4, 7), torch.randn(4, 5)]
print(pad_sequence([each.T for each in sequences], batch_first=True).shape)
