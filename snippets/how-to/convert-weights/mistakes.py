import torch
from torch import nn

torch.manual_seed(0)
N, L, H = 3, 7, 6
lstm = nn.LSTM(H, H, batch_first=True)
other = nn.LSTM(H, H, batch_first=True)
x = torch.randn(N, L, H)  # (N, L, H)
w_ih, w_hh, b_ih, b_hh = (w.detach() for w in lstm.parameters())


def iofg(w):
    """The rows of the gates in another order."""
    i, f, g, o = w.chunk(4)
    return torch.cat([i, o, f, g])


@torch.no_grad()
def difference(*weights):
    """The greatest difference of two layers' outputs."""
    for mine, given in zip(other.parameters(), weights, strict=True):
        mine.copy_(given)
    return f"{(other(x)[0] - lstm(x)[0]).abs().max():.3f}"


zero = torch.zeros(4 * H)
print("all is right:", difference(w_ih, w_hh, b_ih + b_hh, zero))
print("order of gates:", difference(*map(iofg, (w_ih, w_hh, b_ih, b_hh))))
print("one bias lost:", difference(w_ih, w_hh, b_ih, zero))
print("bias taken twice:", difference(w_ih, w_hh, b_ih + b_hh, b_hh))
turned = torch.cat([block.T for block in w_hh.chunk(4)])
print("w_hh transposed:", difference(w_ih, turned, b_ih, b_hh))
