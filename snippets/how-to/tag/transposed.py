import torch
from torchcrf import CRF

torch.manual_seed(0)
N, L, classes = 3, 6, 7
emissions = torch.randn(N, L, classes)  # (N, L, classes)
mask = torch.ones(N, L, dtype=torch.bool)  # (N, L)
right = CRF(classes, batch_first=True)
forgotten = CRF(classes)
print([len(row) for row in right.decode(emissions, mask)])
print([len(row) for row in forgotten.decode(emissions, mask)])
