import torch
from torch import nn

lstm = nn.LSTM(5, 10)
i, f, g, o = lstm.weight_ih_l0.chunk(4)
onnx = torch.cat((i, o, f, g))
back_i, back_o, back_f, back_g = onnx.chunk(4)
again = torch.cat((back_i, back_f, back_g, back_o))
print("there and back:", torch.equal(again, lstm.weight_ih_l0))
