import torch
from safetensors.torch import load_file, save_file
from torch import nn

torch.manual_seed(0)
lstm = nn.LSTM(10, 20)
save_file(lstm.state_dict(), "lstm.safetensors")
weights = load_file("lstm.safetensors", device="cpu")
other = nn.LSTM(10, 20)
print(other.load_state_dict(weights))
print(torch.equal(lstm.weight_hh_l0, other.weight_hh_l0))
