import copy

import torch
from torch import nn

torch.manual_seed(0)
N, L, H_in, H_out = 3, 7, 10, 20
lstm = nn.LSTM(H_in, H_out, batch_first=True)


class Siamese(nn.Module):
    def __init__(self, left, right):
        super().__init__()
        self.left, self.right = left, right


def count(model):
    return sum(each.numel() for each in model.parameters())


print("parameters of the LSTM:", count(lstm))
print("  twice in a model:", count(Siamese(lstm, lstm)))
print("  with a deep copy:", count(Siamese(lstm, copy.deepcopy(lstm))))

left = torch.randn(N, L, H_in)  # (N, L, H_in)
right = torch.randn(N, L, H_in)  # (N, L, H_in)
_, (h_left, _) = lstm(left)  # h_left (1, N, H_out)
_, (h_right, _) = lstm(right)  # h_right (1, N, H_out)
_, (h_n, _) = lstm(torch.cat((left, right)))  # h_n (1, 2 * N, H_out)
one, other = h_n[-1].chunk(2)  # one (N, H_out), other (N, H_out)
print("left the same: ", torch.allclose(one, h_left[-1], atol=1e-5))
print("right the same:", torch.allclose(other, h_right[-1], atol=1e-5))


def gradient(loss):
    (grad,) = torch.autograd.grad(loss, [lstm.weight_hh_l0])
    return grad


two_calls = gradient((h_left - h_right).square().sum())
one_call = gradient((one - other).square().sum())
same = torch.allclose(two_calls, one_call, atol=1e-5)
print("gradient the same:", same)
