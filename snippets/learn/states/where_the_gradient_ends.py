import torch
from torch import nn

L, N, H_in, H_out, calls = 3, 2, 5, 10, 3
lstm = nn.LSTM(H_in, H_out)
pieces = [torch.randn(L, N, H_in, requires_grad=True) for _ in range(calls)]
x = pieces[0]  # (L, N, H_in)


def three_calls(cut):
    """For the loss of each call, the steps of each call with a gradient."""
    state, reached = None, []
    for call, piece in enumerate(pieces, 1):
        output, state = lstm(piece, state)
        gradients = torch.autograd.grad(
            output.sum(),
            pieces[:call],
            retain_graph=True,
            materialize_grads=True,
        )
        reached.append([int(each.any(2).any(1).sum()) for each in gradients])
        if cut:
            state = tuple(each.detach() for each in state)
    return reached, state


detached, (h, c) = three_calls(cut=True)
as_it_is, _ = three_calls(cut=False)
_, (h_n, c_n) = lstm(torch.cat(pieces))
print("x       ", tuple(x.shape))
print("detached", detached)
print("as_it_is", as_it_is)
same = torch.allclose(h, h_n, atol=1e-6) and torch.allclose(c, c_n, atol=1e-6)
print("detached, the state is still that of one call:", same)
