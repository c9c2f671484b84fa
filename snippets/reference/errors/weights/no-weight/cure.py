from torch import nn

lstm = nn.LSTM(4, 8)
nn.init.orthogonal_(lstm.weight_hh_l0)
print([name for name, _ in lstm.named_parameters()])
