import torch
from torch.utils.data import DataLoader, TensorDataset

data = TensorDataset(torch.randn(178, 3, 5))
print([batch[0].shape[0] for batch in DataLoader(data, batch_size=64)])
print(
    [
        batch[0].shape[0]
        for batch in DataLoader(data, batch_size=64, drop_last=True)
    ]
)
