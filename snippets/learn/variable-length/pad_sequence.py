import torch
from torch.nn.utils.rnn import pad_sequence

sequences = [torch.tensor([1.0, 2.0, 3.0, 4.0]), torch.tensor([5.0, 6.0])]
L, N = 4, 2

x = pad_sequence(sequences)  # (L, N)
print("default", tuple(x.shape))
x = pad_sequence(sequences, batch_first=True)  # (N, L)
print("batch_first=True", tuple(x.shape))
print(x.tolist())
print(pad_sequence(sequences, batch_first=True, padding_value=-1).tolist())
print(pad_sequence(sequences, batch_first=True, padding_side="left").tolist())
