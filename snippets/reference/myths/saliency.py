import torch
from torch import nn

lstm = nn.LSTM(5, 8, num_layers=3, dropout=0.5)
x = torch.randn(6, 4, 5, requires_grad=True)


def saliency():
    """The gradient of the output with respect to the input."""
    # Has an effect on a GPU only.
    with torch.backends.cudnn.flags(enabled=False):
        output, _ = lstm(x)
    return torch.autograd.grad(output.sum(), x)[0]


lstm.train()
print("train(): two runs agree:", torch.allclose(saliency(), saliency()))
lstm.eval()
print("eval():  two runs agree:", torch.allclose(saliency(), saliency()))
