import torch
from torch import nn
from torch.nn.utils.rnn import pack_sequence

lstm = nn.LSTM(10, 20)

for lengths in (5, 3), (5, 5):
    packed = pack_sequence([torch.randn(length, 9) for length in lengths])
    try:
        output, _ = lstm(packed)
        print("lengths", lengths, "taken:", tuple(output.data.shape))
    except RuntimeError as error:
        # Since 2.15, the message begins with the name of the kernel.
        message = str(error).removeprefix("addmm: ")
        print("lengths", lengths, "refused:", message)

assert packed.data.shape[-1] == lstm.input_size, "features of a wrong width"
