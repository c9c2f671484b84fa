import torch

series = torch.arange(10)
windows = series.unfold(0, 4, 1)
print(len(windows), windows[-1].tolist())
