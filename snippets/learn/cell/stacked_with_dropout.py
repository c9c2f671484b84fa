import torch
from torch import nn


class Stacked(nn.Module):
    """Layers of cells; dropout between them, as nn.LSTM has it."""

    def __init__(self, input_size, hidden_size, num_layers, dropout):
        super().__init__()
        sizes = [input_size] + [hidden_size] * (num_layers - 1)
        self.cells = nn.ModuleList(
            nn.LSTMCell(size, hidden_size) for size in sizes
        )
        self.dropout = nn.Dropout(dropout)

    def forward(self, x):
        zeros = x.new_zeros(x.shape[1], self.cells[0].hidden_size)
        states = [(zeros, zeros) for _ in self.cells]
        steps = []
        for x_t in x:
            for layer, cell in enumerate(self.cells):
                if layer:
                    x_t = self.dropout(x_t)
                states[layer] = cell(x_t, states[layer])
                x_t = states[layer][0]
            steps.append(x_t)
        return torch.stack(steps), states


L, N, H_in, H_cell, num_layers = 7, 3, 4, 6, 5
stacked = Stacked(H_in, H_cell, num_layers, dropout=0.5)
lstm = nn.LSTM(H_in, H_cell, num_layers, dropout=0.5)
for layer, cell in enumerate(stacked.cells):
    for name, weight in cell.named_parameters():
        weight.data = getattr(lstm, f"{name}_l{layer}").data

x = torch.randn(L, N, H_in)
output, states = stacked.eval()(x)  # (L, N, H_cell)
print("output", tuple(output.shape))
print(
    "same as nn.LSTM in eval():",
    torch.allclose(output, lstm.eval()(x)[0], atol=1e-6),
)
first, again = stacked.train()(x)[0], stacked(x)[0]
print("two runs in train() agree:", torch.allclose(first, again))
zeros = [int((out == 0).sum()) for out in (first, lstm.train()(x)[0])]
print("zeros in the output, here and in nn.LSTM:", *zeros)

hidden = nn.Module()
hidden.cells = list(stacked.cells)
print("parameters in a Python list:", len(list(hidden.parameters())))
