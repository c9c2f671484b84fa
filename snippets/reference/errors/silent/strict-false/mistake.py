import torch
from torch import nn

trained, lstm = nn.LSTM(4, 8), nn.LSTM(4, 8)
saved = {
    f"module.{key}": weight for key, weight in trained.state_dict().items()
}
result = lstm.load_state_dict(saved, strict=False)
print(torch.equal(lstm.weight_ih_l0, trained.weight_ih_l0))
print(result.missing_keys)
