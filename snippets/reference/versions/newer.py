import torch

print(torch.__version__ >= (2, 11))
