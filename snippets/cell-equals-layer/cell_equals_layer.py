# --8<-- [start:build]
import torch
from torch import nn

torch.manual_seed(4)
L, N, H_in, H_out = 24, 2, 1, 3

lstm = nn.LSTM(H_in, H_out)
cell = nn.LSTMCell(H_in, H_out)
for name, parameter in lstm.named_parameters():
    print(name, tuple(parameter.shape))
# --8<-- [end:build]

# --8<-- [start:copy]
named = lstm.state_dict().items()
weights = {name.removesuffix("_l0"): weight for name, weight in named}
print(cell.load_state_dict(weights))
# --8<-- [end:copy]

# --8<-- [start:layer]
t = torch.arange(L)  # (L,)
start = torch.tensor([0.0, 1.0])  # (N,)
waves = 3 * torch.sin(t.unsqueeze(1) / 2 + start)  # (L, N)
x = waves.unsqueeze(-1)  # (L, N, H_in)
output, (h_n, c_n) = lstm(x)  # output (L, N, H_out), h_n (1, N, H_out)
print("output", tuple(output.shape))
# --8<-- [end:layer]

# --8<-- [start:loop]
h = torch.zeros(N, H_out)  # (N, H_out)
c = torch.zeros(N, H_out)  # (N, H_out)
hidden_states, cell_states = [], []
for x_t in x:  # (N, H_in)
    h, c = cell(x_t, (h, c))  # h (N, H_out), c (N, H_out)
    hidden_states.append(h)
    cell_states.append(c)

all_h = torch.stack(hidden_states)  # (L, N, H_out)
all_c = torch.stack(cell_states)  # (L, N, H_out)
print("all_h", tuple(all_h.shape))
print("all_c", tuple(all_c.shape))
# --8<-- [end:loop]

# --8<-- [start:compare]
print("every h_t is in output:", torch.allclose(all_h, output, atol=1e-6))
print("the last h_t is h_n[0]:", torch.allclose(all_h[-1], h_n[0], atol=1e-6))
print("the last c_t is c_n[0]:", torch.allclose(all_c[-1], c_n[0], atol=1e-6))
outside = (all_c[:, 0].abs() > 1).any(dim=0)
print("cell states that leave the range -1 to 1:", int(outside.sum()))
# --8<-- [end:compare]

# --8<-- [start:plot]
from matplotlib import pyplot as plt

figure, panels = plt.subplots(3, sharex=True, layout="constrained")
for panel, name, states in zip(panels, "xhc", (x, all_h, all_c), strict=True):
    panel.plot(states[:, 0].detach().numpy().round(3))
    panel.set_ylabel(name)
panels[2].set_xlabel("time step t")
plt.show()
# --8<-- [end:plot]
