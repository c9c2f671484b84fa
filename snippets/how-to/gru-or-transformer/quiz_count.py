from torch import nn

lstm, gru = nn.LSTM(10, 20), nn.GRU(10, 20)
print(lstm.weight_hh_l0.shape[0], gru.weight_hh_l0.shape[0])
