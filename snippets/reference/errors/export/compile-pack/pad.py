import torch
from torch.nn.utils.rnn import pack_sequence, pad_packed_sequence


def model(packed):
    return pad_packed_sequence(packed)[0]


packed = pack_sequence([torch.randn(5, 4), torch.randn(3, 4)])
torch.compile(model, backend="eager", fullgraph=True)(packed)
