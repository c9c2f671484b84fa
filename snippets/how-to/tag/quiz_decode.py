import torch
from torchcrf import CRF

N, L, classes = 2, 5, 7
crf = CRF(classes, batch_first=True)
emissions = torch.randn(N, L, classes)
mask = torch.arange(L) < torch.tensor([[5], [3]])
rows = crf.decode(emissions, mask)
print([len(row) for row in rows])
