from torch import nn

lstm = nn.LSTM(4, 8)
nn.utils.clip_grad_norm(lstm.parameters(), 1.0)
