import torch

torch.cuda.FloatTensor(3)
