import torch
from torch.nn.modules.rnn import apply_permutation

apply_permutation(torch.ones(1, 2, 3), torch.tensor([1, 0]))
