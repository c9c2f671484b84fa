import torch
from torch.nn.utils.rnn import pad_sequence
from torch.utils.data import DataLoader


def collate(batch):
    return pad_sequence(batch, batch_first=True), [
        len(sequence) for sequence in batch
    ]


dataset = [torch.randn(5, 4), torch.randn(7, 4)]
padded, lengths = next(
    iter(DataLoader(dataset, batch_size=2, collate_fn=collate))
)
print(padded.shape, lengths)
