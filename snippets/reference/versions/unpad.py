import torch
from torch.nn.utils.rnn import unpad_sequence

x = torch.zeros(5, 2, 4)  # two sequences
try:
    print(len(unpad_sequence(x, torch.tensor([5, 3, 1]))), "sequences")
except ValueError as error:
    print(f"ValueError: {error}")
