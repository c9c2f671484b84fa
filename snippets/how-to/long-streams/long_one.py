import torch
from torch import nn
from torch.autograd.graph import saved_tensors_hooks
from torch.utils.checkpoint import checkpoint

torch.manual_seed(0)
N, T, L, H_in, H_out = 2, 1200, 100, 3, 32
lstm = nn.LSTM(H_in, H_out, batch_first=True)
with torch.no_grad():  # open forget gates, so that early pieces count
    lstm.bias_ih_l0[H_out : 2 * H_out] = 3.0
head = nn.Linear(H_out, 1)
x, target = torch.randn(N, T, H_in), torch.randn(N, 1)
parameters = [*lstm.parameters(), *head.parameters()]


def piece(part, h, c):
    _, (h, c) = lstm(part, (h, c))
    return h, c


def gradients(checkpointed):
    kept = 0

    def keep(tensor):
        nonlocal kept
        kept += tensor.numel()
        return tensor

    h = c = torch.zeros(1, N, H_out)  # (1, N, H_out)
    with saved_tensors_hooks(keep, lambda tensor: tensor):
        for part in x.split(L, dim=1):  # (N, L, H_in)
            if checkpointed:
                kept += h.numel() + c.numel()  # what the checkpoint keeps
                h, c = checkpoint(piece, part, h, c, use_reentrant=False)
            else:
                h, c = piece(part, h, c)
        loss = nn.functional.mse_loss(head(h[-1]), target)
    return kept, torch.autograd.grad(loss, parameters)


(whole, plain), (pieces, again) = gradients(False), gradients(True)
pairs = zip(plain, again, strict=True)
same = all(torch.allclose(a, b, atol=1e-5) for a, b in pairs)
print("same gradients:", same)
print("kept for backward: less than a twentieth:", pieces < whole / 20)
