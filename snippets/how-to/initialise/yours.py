import torch
from torch import nn


@torch.no_grad()
def initialise(module):
    """For model.apply: LSTMs and LSTM cells wherever they are."""
    if not isinstance(module, nn.LSTM | nn.LSTMCell):
        return
    for name, parameter in module.named_parameters():
        if name.startswith("bias"):
            parameter.zero_()
            if name.startswith("bias_ih"):
                parameter.chunk(4)[1].fill_(1.0)
        elif name.startswith("weight_hr"):  # with proj_size: one matrix
            nn.init.xavier_uniform_(parameter)
        else:
            for gate in parameter.chunk(4):
                if name.startswith("weight_hh"):
                    nn.init.orthogonal_(gate)
                else:
                    nn.init.xavier_uniform_(gate)


H_in, H_cell, H_out = 10, 30, 20
model = nn.ModuleDict(
    {
        "encoder": nn.LSTM(
            H_in, H_cell, 2, bidirectional=True, proj_size=H_out
        ),
        "cell": nn.LSTMCell(H_in, H_cell),
        "head": nn.Linear(H_cell, 5),
    }
)
head = model["head"].weight.clone()
model.apply(initialise)
print("the head is as it was:", torch.equal(head, model["head"].weight))
for module in model["encoder"], model["cell"]:
    for name, parameter in module.named_parameters():
        if "bias" in name and parameter.any():
            gates = [gate.mean().item() for gate in parameter.chunk(4)]
            print(f"{name:<20}", gates)
weight = model["encoder"].weight_hh_l1_reverse  # (4 * H_cell, H_out)
gate = weight[:H_cell]  # (H_cell, H_out)
print(
    "columns orthogonal:",
    torch.allclose(gate.T @ gate, torch.eye(H_out), atol=1e-5),
)
