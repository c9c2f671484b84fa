import torch
from torch import nn

rnn = nn.RNN(4, 8)
torch.vmap(lambda each: rnn(each)[0])(torch.randn(7, 5, 3, 4))
