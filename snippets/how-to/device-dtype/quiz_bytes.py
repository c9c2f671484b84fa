from torch import nn

lstm = nn.LSTM(3, 5)
before = sum(weight.nbytes for weight in lstm.parameters())
lstm.half()
after = sum(weight.nbytes for weight in lstm.parameters())
print(before, after)
