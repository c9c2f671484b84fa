import torch
from torchcrf import CRF

crf = CRF(7, batch_first=True)
emissions = torch.randn(1, 3, 7)
tags = torch.tensor([[1, 2, -100]])
crf(emissions, tags, mask=tags != -100)
