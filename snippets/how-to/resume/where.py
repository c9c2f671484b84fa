import torch
from torch import nn

torch.save(nn.LSTM(10, 20).state_dict(), "lstm.pt")
device = "cuda" if torch.cuda.is_available() else "cpu"
saved = torch.load("lstm.pt", map_location=device, weights_only=True)
lstm = nn.LSTM(10, 20).to(device)
lstm.load_state_dict(saved)
print(saved["weight_hh_l0"].device == lstm.weight_hh_l0.device)

saved = torch.load("lstm.pt", map_location="meta", weights_only=True)
print(saved["weight_hh_l0"].device)  # meta stands for another device
