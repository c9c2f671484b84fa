import torch
from torch.nn.utils.rnn import pad_sequence
from torch.utils.data import DataLoader

lengths = 4, 2, 6, 3, 7
dataset = [
    (torch.randn(length, 5), label) for label, length in enumerate(lengths)
]


def collate(items):
    """A list of (sequence, label) as a padded batch, lengths and labels."""
    sequences, labels = zip(*items, strict=True)
    lengths = torch.tensor([len(sequence) for sequence in sequences])
    return (
        pad_sequence(sequences, batch_first=True),
        lengths,
        torch.tensor(labels),
    )


try:
    next(iter(DataLoader(dataset, batch_size=3)))
except RuntimeError as error:
    print("without collate_fn:", error)
for x, lengths, labels in DataLoader(
    dataset, batch_size=3, collate_fn=collate
):
    print(tuple(x.shape), lengths.tolist(), labels.tolist())
