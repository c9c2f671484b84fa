import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence

torch.manual_seed(0)
N, L, H_in, H_out = 3, 6, 5, 8
lstm, cell = nn.LSTM(H_in, H_out, batch_first=True), nn.LSTMCell(H_in, H_out)
weights = lstm.state_dict().items()
cell.load_state_dict(
    {name.removesuffix("_l0"): weight for name, weight in weights}
)
x, lengths = torch.randn(N, L, H_in), torch.tensor([4, 2, 6])

h, c = torch.zeros(N, H_out), torch.zeros(N, H_out)
for t in range(L):
    running = (t < lengths).unsqueeze(1)  # (N, 1)
    h_t, c_t = cell(x[:, t], (h, c))  # h_t (N, H_out), c_t (N, H_out)
    h, c = torch.where(running, h_t, h), torch.where(running, c_t, c)

packed = pack_padded_sequence(
    x, lengths, batch_first=True, enforce_sorted=False
)
_, (h_n, c_n) = lstm(packed)
print("h equals h_n:", torch.allclose(h, h_n[0], atol=1e-6))
print("c equals c_n:", torch.allclose(c, c_n[0], atol=1e-6))
