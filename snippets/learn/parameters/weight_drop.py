import torch
from torch import nn


class WeightDropLSTM(nn.Module):
    """An LSTM that drops entries of weight_hh anew in each training pass."""

    def __init__(self, input_size, hidden_size, p):
        super().__init__()
        self.lstm, self.p = nn.LSTM(input_size, hidden_size), p

    def forward(self, x):
        weight = nn.functional.dropout(
            self.lstm.weight_hh_l0, self.p, self.training
        )
        return torch.func.functional_call(
            self.lstm, {"weight_hh_l0": weight}, (x,)
        )


torch.manual_seed(0)
model = WeightDropLSTM(5, 10, p=0.5)
x = torch.randn(7, 4, 5)
plain = model.lstm(x)[0]
print("two runs in train() agree:", torch.equal(model(x)[0], model(x)[0]))
print("the module is as before:  ", torch.equal(model.lstm(x)[0], plain))
model.eval()
print(
    "in eval() it is the LSTM: ", torch.equal(model(x)[0], model.lstm(x)[0])
)
model.train()(x)[0].sum().backward()
print("the weight is trained:    ", model.lstm.weight_hh_l0.grad is not None)
