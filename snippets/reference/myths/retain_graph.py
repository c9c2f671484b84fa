import torch
from torch import nn


def two_batches(cure, **options):
    """Train on two batches and carry the state over, after `cure`."""
    lstm = nn.LSTM(5, 8)
    optimizer = torch.optim.SGD(lstm.parameters(), lr=0.1)
    state = None
    try:
        for _ in range(2):
            output, state = lstm(torch.randn(6, 3, 5), state)
            optimizer.zero_grad()
            output.sum().backward(**options)
            optimizer.step()
            state = cure(state)
        return "no error"
    except RuntimeError as error:
        return str(error).split(" (")[0].split(":")[0]


print("as it is:    ", two_batches(lambda state: state))
print("retain_graph:", two_batches(lambda state: state, retain_graph=True))
print(
    "detach:      ",
    two_batches(lambda state: tuple(t.detach() for t in state)),
)
