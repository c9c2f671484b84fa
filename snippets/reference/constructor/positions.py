from torch import nn

lstm = nn.LSTM(4, 6, 2, False)
print("bias:", lstm.bias, " batch_first:", lstm.batch_first)
