from torch import nn

lstm, cell = nn.LSTM(4, 6), nn.LSTMCell(4, 6)
count = [sum(p.numel() for p in model.parameters()) for model in (lstm, cell)]
print(count[0] - count[1])
