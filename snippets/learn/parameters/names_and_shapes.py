from torch import nn

lstm = nn.LSTM(input_size=5, hidden_size=10)
for name, parameter in lstm.named_parameters():
    print(f"{name:12}", tuple(parameter.shape))
