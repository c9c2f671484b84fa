import torch

pad = 6  # padding as a seventh tag, which a model soon learns
target = torch.tensor([[0, 2, 3, 4, 4, 5], [0, 2, 6, 6, 6, 6]])
guess = torch.tensor([[0, 1, 1, 1, 1, 1], [0, 1, 6, 6, 6, 6]])
real = target != pad
print(f"padding counted: {(guess == target).float().mean():.0%}")
print(f"words alone:     {(guess == target)[real].float().mean():.0%}")
