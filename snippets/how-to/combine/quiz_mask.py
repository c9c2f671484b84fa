import torch

scores = torch.tensor([1.0, 1.0, 0.0, 0.0])  # two real, two padded
scores = scores.masked_fill(torch.tensor([0, 0, 1, 1]).bool(), -torch.inf)
print([round(each, 2) for each in scores.softmax(dim=0).tolist()])
