import torch
from torch.nn.utils.rnn import pack_padded_sequence


def model(x, lengths):
    return pack_padded_sequence(x, lengths).data


x, lengths = torch.randn(5, 2, 4), torch.tensor([5, 3])
torch.compile(model, backend="eager", fullgraph=True)(x, lengths)
