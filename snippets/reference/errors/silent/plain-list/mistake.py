from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.lstms = [nn.LSTM(4, 8), nn.LSTM(8, 8)]
        self.linear = nn.Linear(8, 1)


print([name for name, _ in Net().named_parameters()])
