from torch import nn

try:
    nn.LSTM(10**7, 10**7)
except RuntimeError as error:
    print(str(error).split("0. ")[1].split(" Error")[0])
