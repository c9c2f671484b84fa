import torch
from torch import nn


def initialise(lstm):
    """Gate by gate: Xavier, orthogonal for the state; forget gate on."""
    H = lstm.hidden_size
    for name, parameter in lstm.named_parameters():
        if name.startswith("weight_ih"):
            for gate in parameter.data.chunk(4):
                nn.init.xavier_uniform_(gate)
        elif name.startswith("weight_hh"):
            for gate in parameter.data.chunk(4):
                nn.init.orthogonal_(gate)
        elif name.startswith("bias"):
            nn.init.zeros_(parameter)
            if name.startswith("bias_ih"):
                parameter.data[H : 2 * H] = 1


lstm = nn.LSTM(5, 10, num_layers=2, bidirectional=True)
initialise(lstm)
gate = lstm.weight_hh_l1_reverse[:10]
print(
    "gate by gate, orthogonal:",
    torch.allclose(gate @ gate.T, torch.eye(10), atol=1e-5),
)
whole = nn.init.orthogonal_(torch.empty(40, 10))[:10]
print(
    "all at once, orthogonal:",
    torch.allclose(whole @ whole.T, torch.eye(10), atol=1e-5),
)
bias = lstm.bias_ih_l0 + lstm.bias_hh_l0
print(
    "sum of the biases, by gate:",
    [part.mean().item() for part in bias.chunk(4)],
)
