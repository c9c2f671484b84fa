import torch
from torch import nn

lstm, x = nn.LSTM(4, 8, num_layers=2), torch.randn(5, 3, 4)
built = nn.LSTM(4, 8, num_layers=2, dropout=0.5)
built.load_state_dict(lstm.state_dict())
lstm.dropout = 0.5
torch.manual_seed(0)
output, _ = lstm(x)
torch.manual_seed(0)
print("as if built with dropout:", torch.equal(output, built(x)[0]))
lstm.batch_first = True
print("h_n:", tuple(lstm(x)[1][0].shape))
