import pickle

import torch
from torch.nn.utils.rnn import pad_sequence
from torch.utils.data import DataLoader


def collate(sequences):
    lengths = torch.tensor([len(each) for each in sequences])
    return pad_sequence(sequences, batch_first=True), lengths


def first_lengths(num_workers):
    torch.manual_seed(0)
    batches = DataLoader(
        data, 4, shuffle=True, collate_fn=collate, num_workers=num_workers
    )
    return [lengths.tolist() for _, lengths in batches]


def travels(function):
    try:
        return bool(pickle.dumps(function))
    except (pickle.PicklingError, AttributeError):
        return False


data = [torch.randn(length, 3) for length in range(1, 13)]
if __name__ == "__main__":
    alone = first_lengths(num_workers=0)
    print("batches", alone)
    print("the same with two workers:", alone == first_lengths(num_workers=2))
    print("collate can be sent to a process:", travels(collate))
    print("a lambda can:", travels(lambda batch: batch))
