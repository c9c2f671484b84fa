import torch
from torch.nn.utils.rnn import pad_sequence

sequences = [torch.randn(4, 5), torch.randn(2, 5), torch.randn(6, 5)]

try:
    torch.stack(sequences)
except RuntimeError as error:
    print(error)
try:
    torch.cat([sequence.unsqueeze(0) for sequence in sequences])
except RuntimeError as error:
    print(error)

x = pad_sequence(sequences, batch_first=True)
print("padded:", tuple(x.shape))
