from torch import nn

lstm = nn.LSTM(4, 8)
for name, parameter in lstm.named_parameters():
    if name.startswith("weight"):
        nn.init.xavier_uniform_(parameter)
        print(name)
