import torch
from torch import nn

torch.manual_seed(0)
N, L, H_in, H_out, num_layers = 3, 7, 10, 20, 2
lstm = nn.LSTM(H_in, H_out, num_layers, batch_first=True, dropout=0.5)
x = torch.randn(N, L, H_in)


def random_state(x):
    h_0 = torch.randn(num_layers, x.size(0), H_out)
    return lstm(x, (h_0, torch.zeros_like(h_0)))[0]


def functional(x):
    return nn.functional.dropout(lstm(x)[0])  # training=True by default


def agree(call):
    return torch.equal(call(x), call(x))


print("train():", agree(lambda x: lstm(x)[0]))
with torch.no_grad():
    print("train(), no_grad():", agree(lambda x: lstm(x)[0]))
lstm.eval()
print("eval():", agree(lambda x: lstm(x)[0]))
print("eval(), torch.randn as h_0:", agree(random_state))
print("eval(), nn.functional.dropout:", agree(functional))
