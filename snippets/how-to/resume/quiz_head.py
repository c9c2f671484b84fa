import torch
from torch import nn

torch.manual_seed(0)
saved = {f"module.{k}": v for k, v in nn.LSTM(10, 20).state_dict().items()}
lstm = nn.LSTM(10, 20)
lstm.load_state_dict(saved, strict=False)
print(torch.equal(lstm.weight_hh_l0, saved["module.weight_hh_l0"]))
