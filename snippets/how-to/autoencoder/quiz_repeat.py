import torch

code = torch.tensor([[1, 2], [3, 4]])  # two sequences, two numbers each
print(code.repeat(3, 1).view(2, 3, 2)[0].tolist())
