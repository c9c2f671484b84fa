import torch
from torch import nn


class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.lstm = nn.LSTM(5, 20)
        self.in_a_list = [nn.LSTM(20, 20)]
        self.attribute = torch.zeros(1, 1, 20)
        self.register_buffer("buffer", torch.zeros(1, 1, 20))
        self.parameter = nn.Parameter(torch.zeros(1, 1, 20))


model = Model().to("meta", torch.bfloat16)
for name, tensor in {
    "weights of self.lstm": model.lstm.weight_hh_l0,
    "weights in a list": model.in_a_list[0].weight_hh_l0,
    "a plain attribute": model.attribute,
    "a buffer": model.buffer,
    "a parameter": model.parameter,
}.items():
    print(f"{name:<21} {tensor.device.type:<5} {tensor.dtype}")
