from torch import nn

for kind in nn.RNN, nn.LSTM, nn.GRU:
    try:
        kind(10, 20, nonlinearity="relu")
    except TypeError as error:
        print(f"nn.{kind.__name__}: {str(error).split('.')[-1]}")
    else:
        print(f"nn.{kind.__name__}: built")
