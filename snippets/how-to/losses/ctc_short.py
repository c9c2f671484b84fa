import torch
from torch import nn

torch.manual_seed(0)
L, N, classes = 4, 1, 6
log_probs = torch.randn(L, N, classes).log_softmax(dim=-1)
log_probs.requires_grad_()
for word in [1, 2, 3, 4], [1, 2, 2, 3], [1, 2, 3, 4, 5]:
    target = torch.tensor([word])
    lengths = torch.tensor([L]), torch.tensor([len(word)])
    loss = nn.CTCLoss()(log_probs, target, *lengths)
    zero = nn.CTCLoss(zero_infinity=True)(log_probs, target, *lengths)
    (slope,) = torch.autograd.grad(zero, log_probs)
    print(word, f"possible: {bool(loss.isfinite())}", end=", ")
    print(f"0 instead: {zero == 0}, slope: {bool(slope.any())}")
