from torch import nn

lstm = nn.LSTM(10, 20, num_layers=2, bidirectional=True)
print(len(list(lstm.parameters())), tuple(lstm.weight_ih_l1.shape))
