import torch
from torch.nn.utils.rnn import pack_padded_sequence

x = torch.randn(3, 6, 5)
for lengths in (
    torch.tensor([6, 4, 2], device="meta"),
    torch.tensor([[6], [4], [2]]),
):
    try:
        pack_padded_sequence(x, lengths, batch_first=True)
    except RuntimeError as error:
        print(error)
