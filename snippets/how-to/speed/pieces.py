import torch
from torch import nn
from torch.autograd.graph import saved_tensors_hooks
from torch.utils.checkpoint import checkpoint

torch.manual_seed(0)
N, L, H_in, H_out, size = 8, 200, 5, 32, 20
lstm = nn.LSTM(H_in, H_out, batch_first=True)
x = torch.randn(N, L, H_in)  # (N, L, H_in)
zeros = torch.zeros(1, N, H_out)  # (1, N, H_out)


def step(piece, h, c):
    output, (h, c) = lstm(piece, (h, c))
    return output, h, c


def forward(in_pieces):
    if not in_pieces:
        return lstm(x)[0]  # (N, L, H_out)
    h, c, outputs = zeros, zeros, []
    for piece in x.split(size, dim=1):  # (N, size, H_in)
        output, h, c = checkpoint(step, piece, h, c, use_reentrant=False)
        outputs.append(output)
    return torch.cat(outputs, dim=1)  # (N, L, H_out)


gradients, kept = [], []
for in_pieces in False, True:
    sizes = {}

    def note(tensor, sizes=sizes):
        storage = tensor.untyped_storage()
        sizes[storage.data_ptr()] = storage.nbytes()
        return tensor

    with saved_tensors_hooks(note, lambda tensor: tensor):
        output = forward(in_pieces)
        loss = output.square().sum()
    kept.append(sum(sizes.values()))
    lstm.zero_grad()
    loss.backward()
    gradients.append(torch.cat([p.grad.flatten() for p in lstm.parameters()]))
print("same gradients:", torch.allclose(*gradients, rtol=1e-3, atol=1e-3))
print("at least three times less is kept:", kept[0] > 3 * kept[1])
piece = x[:, :size]  # (N, size, H_in)
output = forward(True)  # (N, L, H_out)
for name in "x", "piece", "output":
    print(name, tuple(globals()[name].shape))
