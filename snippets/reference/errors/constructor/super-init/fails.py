from torch import nn


class Net(nn.Module):
    def __init__(self):
        self.lstm = nn.LSTM(4, 8)


Net()
