import torch
from torch.nn.utils.rnn import pack_padded_sequence


def model(x, lengths):
    return pack_padded_sequence(x, lengths).data


try:
    x, lengths = torch.randn(5, 2, 4), torch.tensor([5, 3])
    torch.compile(model, backend="eager", fullgraph=True)(x, lengths)
except torch._dynamo.exc.Unsupported as error:
    print(str(error).split(" in file")[0])
