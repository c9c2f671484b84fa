import random

import numpy as np
import torch
from torch.utils.data import DataLoader, Dataset


class Draws(Dataset):
    """Each item: a random number of Python, one of NumPy, one of torch."""

    def __len__(self):
        return 4

    def __getitem__(self, index):
        return torch.tensor(
            [random.random(), np.random.rand(), torch.rand(()).item()]
        )


def draw(num_workers):
    torch.manual_seed(0)
    return torch.cat(list(DataLoader(Draws(), num_workers=num_workers)))


if __name__ == "__main__":
    for num_workers in (0, 2):
        same = (draw(num_workers) == draw(num_workers)).all(dim=0)
        print(
            f"{num_workers} workers, Python, NumPy, torch repeat:",
            *same.tolist(),
        )
