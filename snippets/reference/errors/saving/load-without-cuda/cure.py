from unittest.mock import patch

import torch
from torch import nn

with patch("torch.serialization.location_tag", return_value="cuda:0"):
    torch.save(nn.LSTM(4, 8).state_dict(), "lstm.pt")
saved = torch.load("lstm.pt", map_location="cpu")
print(saved["weight_ih_l0"].device)
