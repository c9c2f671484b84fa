import torch

input = torch.randn(2, 3, 10)
name = input("Your name: ")
