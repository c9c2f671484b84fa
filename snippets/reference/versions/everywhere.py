import numpy as np
import torch
from torch import nn
from torch.nn.utils.rnn import pack_sequence, pad_packed_sequence
from torch.nn.utils.rnn import unpad_sequence

sizes, flag = np.array([4, 8]), np.True_
H_in, H_out = map(int, sizes)
lstm = nn.LSTM(H_in, H_out, batch_first=bool(flag)).eval()
N, L = 3, 5
x = torch.randn(N, L, H_in)  # (N, L, H_in)

torch.save(lstm.state_dict(), "lstm.pt")
lstm.load_state_dict(torch.load("lstm.pt", weights_only=True))

exported = torch.export.export(lstm, (x,), strict=True).module()
print(torch.allclose(exported(x)[0], lstm(x)[0], atol=1e-6))

sequences = [torch.randn(length, 4) for length in (3, 5, 2)]
packed = pack_sequence(sequences, enforce_sorted=False)
packed = packed.to(torch.float64, non_blocking=True).to(torch.float32)
padded, lengths = pad_packed_sequence(lstm(packed)[0], batch_first=True)
parts = unpad_sequence(padded, lengths, batch_first=True)
print([tuple(part.shape) for part in parts])

try:
    lstm(x.double())
except ValueError as error:  # the class is the same, the words are not
    print(type(error).__name__, "torch.float64" in str(error))
