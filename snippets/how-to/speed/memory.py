import torch
from torch import nn
from torch.autograd.graph import saved_tensors_hooks


def saved(run):
    """The bytes that a forward pass keeps for the backward pass."""
    kept = {}

    def note(tensor):
        storage = tensor.untyped_storage()
        kept[storage.data_ptr()] = storage.nbytes()
        return tensor

    with saved_tensors_hooks(note, lambda tensor: tensor):
        result = run()
    weights = {each.data_ptr() for each in lstm.parameters()}
    del result
    return sum(size for place, size in kept.items() if place not in weights)


torch.manual_seed(0)
N, L, H = 8, 100, 32
lstm = nn.LSTM(H, H, batch_first=True)
x = torch.randn(N, L, H)  # (N, L, H)
base = saved(lambda: lstm(x))
print("more than 5 * H numbers each step:", base / (4 * N * L * H) > 5)
for name, more in {
    "twice the steps": torch.randn(N, 2 * L, H),
    "twice the batch": torch.randn(2 * N, L, H),
}.items():
    print(f"{name}: {saved(lambda more=more: lstm(more)) / base:.1f} times")
for quiet in torch.no_grad, torch.inference_mode:
    with quiet():
        print(f"{quiet.__name__}: {saved(lambda: lstm(x))} bytes")
lstm.eval()
print(f"eval() alone: {saved(lambda: lstm(x)) / base:.1f} times")
