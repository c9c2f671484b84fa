import torch
from torch import nn

torch.manual_seed(0)
lstm = nn.LSTM(3, 16, batch_first=True)
x = torch.randn(1, 25, 3)
whole, _ = lstm(x)
steps = torch.cat([lstm(x_t)[0] for x_t in x.split(1, dim=1)], dim=1)
same = torch.isclose(whole, steps, atol=1e-5).all(dim=2)[0]
print(int(same.sum()), "of", len(same), "steps are the same")
