from torch import nn

lstm = nn.LSTM(4, 8)
nn.init.xavier_uniform_(lstm.weight_ih_l0)
print(tuple(lstm.weight_ih_l0.shape))
