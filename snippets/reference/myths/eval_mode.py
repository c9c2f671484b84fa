import torch
from torch import nn

x = torch.randn(6, 4, 5)

for dropout in (0.0, 0.5):
    lstm = nn.LSTM(5, 8, num_layers=3, dropout=dropout)
    training, _ = lstm.train()(x)
    inference, _ = lstm.eval()(x)
    same = torch.allclose(training, inference)
    print(f"dropout={dropout}: eval() gives the same:", same)
    plain = nn.LSTM(5, 8, num_layers=3)
    plain.load_state_dict(lstm.state_dict())
    same = torch.allclose(plain(x)[0], inference)
    print("  eval() is as with no dropout:", same)

print("eval() tracks gradients:   ", lstm(x)[0].requires_grad)
with torch.no_grad():
    print("no_grad() tracks gradients:", lstm(x)[0].requires_grad)
