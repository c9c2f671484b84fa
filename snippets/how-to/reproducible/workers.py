import numpy as np
import torch
from torch.utils.data import DataLoader, Dataset, get_worker_info


class Own(Dataset):
    """Draws from a generator of its own, of which each worker has a copy."""

    def __init__(self):
        self.rng = np.random.default_rng(0)

    def __len__(self):
        return 4

    def __getitem__(self, index):
        return self.rng.random()


class ByIndex(Own):
    """Draws from a generator made for this item: seed, epoch, index."""

    epoch = 0

    def __getitem__(self, index):
        return np.random.default_rng((0, self.epoch, index)).random()


def reseed(worker):
    info = get_worker_info()
    info.dataset.rng = np.random.default_rng(info.seed)


def draw(dataset, num_workers, worker_init_fn=None):
    batches = DataLoader(
        dataset,
        num_workers=num_workers,
        worker_init_fn=worker_init_fn,
        generator=torch.Generator().manual_seed(0),
    )
    return [round(batch.item(), 2) for batch in batches]


if __name__ == "__main__":
    print("own, no workers:", draw(Own(), 0))
    print("own, 2 workers: ", draw(Own(), 2))
    seeded = draw(Own(), 2, reseed)
    print("worker_init_fn, numbers that differ:", len(set(seeded)))
    print("  the same again:", seeded == draw(Own(), 2, reseed))
    print("  the same with 1 worker:", seeded == draw(Own(), 1, reseed))
    print("by index, with 0, 1 and 2 workers:")
    for num_workers in range(3):
        print("  ", draw(ByIndex(), num_workers))
