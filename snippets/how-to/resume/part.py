import torch
from torch import nn


class Model(nn.Module):
    def __init__(self, classes):
        super().__init__()
        self.lstm = nn.LSTM(10, 20, batch_first=True)
        self.head = nn.Linear(20, classes)


torch.manual_seed(0)
saved = Model(classes=6).state_dict()
model = Model(classes=3)
own = model.state_dict()
fitting = {
    name: weight
    for name, weight in saved.items()
    if name in own and weight.shape == own[name].shape
}
result = model.load_state_dict(fitting, strict=False)
print("not loaded:", result.missing_keys)
print("left over:", result.unexpected_keys)
loaded = torch.equal(model.lstm.weight_hh_l0, saved["lstm.weight_hh_l0"])
print("LSTM loaded:", loaded)
