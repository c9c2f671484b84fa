import torch
from torch.nn.utils.rnn import PackedSequence, pack_sequence

packed = pack_sequence([torch.ones(3, 4), torch.ones(2, 4)])
moved = [each.to("meta") for each in packed if each is not None]
PackedSequence(*moved)
