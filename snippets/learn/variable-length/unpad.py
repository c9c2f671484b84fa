import torch
from torch.nn.utils.rnn import pack_sequence, pad_sequence
from torch.nn.utils.rnn import unpack_sequence, unpad_sequence

sequences = [torch.randn(4, 5), torch.randn(2, 5), torch.randn(6, 5)]
lengths = torch.tensor([4, 2, 6])

x = pad_sequence(sequences, batch_first=True)
print(
    [
        len(sequence)
        for sequence in unpad_sequence(x, lengths, batch_first=True)
    ]
)
packed = pack_sequence(sequences, enforce_sorted=False)
print([len(sequence) for sequence in unpack_sequence(packed)])

x = pad_sequence(sequences)
print("before", tuple(x.shape))
unpad_sequence(x, lengths)
print("after ", tuple(x.shape))
