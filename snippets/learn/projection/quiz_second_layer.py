from torch import nn

lstm = nn.LSTM(10, 32, num_layers=2, bidirectional=True, proj_size=8)
print(tuple(lstm.weight_ih_l1.shape))
