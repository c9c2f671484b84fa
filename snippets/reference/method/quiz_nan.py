import torch

a = torch.tensor([1.0, float("nan")])
print(torch.equal(a, a))
