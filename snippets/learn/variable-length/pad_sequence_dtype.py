import torch
from torch.nn.utils.rnn import pad_sequence

x = pad_sequence(
    [torch.tensor([1, 2]), torch.tensor([0.5, 0.7, 0.9])], batch_first=True
)
print(x.dtype)
print(x.tolist())
