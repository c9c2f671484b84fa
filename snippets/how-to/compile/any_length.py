import warnings

import torch
from torch import nn

torch.manual_seed(0)
H_in, H_out, classes = 5, 6, 4


@torch.library.custom_op(
    "recipe::lstm",
    mutates_args=(),
    schema="(Tensor x, Tensor[] weights, int H_out)"
    " -> (Tensor, Tensor, Tensor)",
)
def lstm_op(x, weights, H_out):
    """One layer, one direction, the batch first; runs as it is."""
    zeros = x.new_zeros(1, len(x), H_out)
    return torch.lstm(
        x, (zeros, zeros), weights, True, 1, 0.0, False, False, True
    )


@lstm_op.register_fake
def shapes(x, weights, H_out):
    """What export and compile see: the sizes of what it returns."""
    N, L, _ = x.shape
    state = x.new_empty(1, N, H_out)
    return x.new_empty(N, L, H_out), state, torch.empty_like(state)


class Tagger(nn.Module):
    def __init__(self, lstm, head):
        super().__init__()
        self.weights = nn.ParameterList(lstm.parameters())
        self.H_out, self.head = lstm.hidden_size, head

    def forward(self, x):
        output, _, _ = lstm_op(x, list(self.weights), self.H_out)
        return self.head(output)


lstm, head = nn.LSTM(H_in, H_out, batch_first=True), nn.Linear(H_out, classes)
model = Tagger(lstm, head).eval()
N, L = torch.export.Dim("N", max=1000), torch.export.Dim("L", max=1000)
program = torch.export.export(
    model,
    (torch.randn(3, 7, H_in),),
    dynamic_shapes={"x": {0: N, 1: L}},
    strict=True,
)
torch.export.save(program, "tagger.pt2")
with warnings.catch_warnings():  # some versions warn of a buffer
    warnings.simplefilter("ignore")
    loaded = torch.export.load("tagger.pt2").module()
for N, L in (3, 7), (4, 7), (1, 12), (2, 1):
    x = torch.randn(N, L, H_in)  # (N, L, H_in)
    with torch.no_grad():
        wanted = head(lstm(x)[0])  # (N, L, classes)
        same = torch.allclose(loaded(x), wanted, atol=1e-5)
    print(f"N = {N}, L = {L}, same: {same}")
