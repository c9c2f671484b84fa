from torch import nn

saved = nn.LSTM(4, 8).state_dict()
lstm = nn.LSTM(4, 8, device="meta")
lstm.load_state_dict(saved, assign=True)
print(lstm.weight_ih_l0.device)
