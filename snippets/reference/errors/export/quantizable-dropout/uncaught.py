import torch

torch.ao.nn.quantizable.LSTM(4, 8, num_layers=2, dropout=0.5)
