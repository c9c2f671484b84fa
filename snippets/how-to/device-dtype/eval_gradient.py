import torch
from torch import nn

torch.manual_seed(0)
model = nn.LSTM(5, 20, num_layers=2, dropout=0.2, batch_first=True)
model.eval()
model.flatten_parameters()  # puts the weights together, on a GPU
x = torch.randn(3, 7, 5, requires_grad=True)
before = torch.backends.cudnn.enabled
with torch.backends.cudnn.flags(enabled=False):
    output, _ = model(x)
output[:, -1].sum().backward()
print("gradient of the input in eval():", tuple(x.grad.shape))
print("put back:", torch.backends.cudnn.enabled == before)
