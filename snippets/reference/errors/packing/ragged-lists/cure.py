import torch
from torch.nn.utils.rnn import pad_sequence

batch = [[1, 2], [3, 4, 5]]
print(pad_sequence([torch.tensor(ids) for ids in batch], batch_first=True))
