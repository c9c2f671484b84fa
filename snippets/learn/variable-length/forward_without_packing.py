import torch
from torch import nn
from torch.nn.utils.rnn import pad_sequence

torch.manual_seed(0)
lstm = nn.LSTM(5, 8, batch_first=True)
sequences = [torch.randn(4, 5), torch.randn(2, 5), torch.randn(6, 5)]

output, (h_n, _) = lstm(pad_sequence(sequences, batch_first=True))

for i, sequence in enumerate(sequences):
    alone, (h_alone, _) = lstm(sequence)
    outputs_right = torch.allclose(
        output[i, : len(sequence)], alone, atol=1e-6
    )
    wrong_by = (h_n[0, i] - h_alone[0]).abs().max().item()
    print(f"{len(sequence)} steps: outputs right:", outputs_right, end=", ")
    print(f"h_n wrong by {wrong_by:.2f}")
