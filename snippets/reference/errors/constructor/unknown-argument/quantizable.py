import torch

torch.ao.nn.quantizable.LSTM(4, 8, proj_size=3)
