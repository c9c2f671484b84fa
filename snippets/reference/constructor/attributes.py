from torch import nn

lstm = nn.LSTM(4, 6, bidirectional=True)
print(lstm.input_size, lstm.hidden_size, lstm.num_layers, lstm.bidirectional)
lstm.num_layers = 2
print("weights for two layers:", hasattr(lstm, "weight_ih_l1"))
