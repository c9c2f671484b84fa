import torch
from torch import nn


class Net(nn.LSTM):
    pass


torch.save(Net(4, 8).state_dict(), "net.pt")
print(Net(4, 8).load_state_dict(torch.load("net.pt")))
