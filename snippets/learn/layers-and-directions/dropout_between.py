import torch
from torch import nn

torch.manual_seed(0)
x = torch.randn(7, 4, 5)


def changes(**options):
    """Whether two runs of a layer in train() differ: in output, and in each row of h_n."""
    lstm = nn.LSTM(5, 10, **options)
    (a, (h_a, _)), (b, (h_b, _)) = lstm(x), lstm(x)
    rows = [not torch.equal(*pair) for pair in zip(h_a, h_b, strict=True)]
    return not torch.equal(a, b), rows


print("no dropout, 3 layers: ", *changes(num_layers=3))
print("dropout=0.5, 3 layers:", *changes(num_layers=3, dropout=0.5))

lstm = nn.LSTM(5, 10, num_layers=3, dropout=0.5).eval()
print("in eval(), two runs agree:", torch.equal(lstm(x)[0], lstm(x)[0]))
lstm.train()
output, _ = lstm(x)
print("values of output that are 0:", int((output == 0).sum()))
