import torch
from torch import nn

torch.manual_seed(0)
lstm = nn.LSTM(5, 10, num_layers=3, dropout=0.5)
x = torch.randn(7, 4, 5)
for mode in lstm.train, lstm.eval:
    mode()
    print("training:", lstm.training)
    (_, (one, _)), (_, (two, _)) = lstm(x), lstm(x)
    for layer in range(3):
        same = torch.equal(one[layer], two[layer])
        print(f"  layer {layer}: two runs agree: {same}")
