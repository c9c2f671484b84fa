import numpy as np
import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_sequence

torch.manual_seed(0)
device, dtype = torch.device("cpu"), torch.float32
N, L, H_in, H_out, classes = 3, 7, 4, 16, 2
lengths = torch.tensor([5, 7, 3])  # (N,) — stays on the CPU
recordings = [torch.from_numpy(np.ones((n, H_in))) for n in lengths.tolist()]
padded = pad_sequence(recordings, batch_first=True)  # (N, L, H_in)
x = padded.to(device, dtype)  # (N, L, H_in)
lstm = nn.LSTM(H_in, H_out, batch_first=True).to(device, dtype)
head = nn.Linear(H_out, classes).to(device, dtype)
h_0 = x.new_zeros(1, N, H_out)  # (1, N, H_out)
packed = pack_padded_sequence(
    x, lengths, batch_first=True, enforce_sorted=False
)
_, (h_n, _) = lstm(packed, (h_0, h_0.clone()))  # h_n (1, N, H_out)
scores = head(h_n[-1])  # (N, classes)
for name in "padded", "x", "h_0", "h_n", "scores":
    print(name, tuple(globals()[name].shape))
print("from NumPy:", padded.dtype, "then:", {x.dtype, h_0.dtype, h_n.dtype})
