import torch
from torch import nn

torch.manual_seed(0)
N, L, H_in, H_out, num_layers = 3, 7, 5, 6, 2
lstm = nn.LSTM(H_in, H_out, num_layers, dropout=0.5)
x = torch.randn(L, N, H_in)  # (L, N, H_in)
for training in False, True:
    lstm.train(training)
    exported = torch.export.export(lstm, (x,), strict=True).module()
    with torch.no_grad():
        twice = torch.equal(exported(x)[0], exported(x)[0])
    print("exported in training:", training, "same twice:", twice)
try:
    exported.eval()
except NotImplementedError:
    print("eval() afterwards: refused")
