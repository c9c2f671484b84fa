import torch
from torch import nn

L, N, H_in, H_out = 7, 3, 4, 6
x = torch.randn(L, N, H_in)


def compare(name, value, **built):
    """Compare a layer changed later with one that was built like that."""
    later = nn.LSTM(H_in, H_out, **built)
    new = nn.LSTM(H_in, H_out, **built | {name: value})
    new.load_state_dict(later.state_dict(), strict=False)
    setattr(later, name, value)
    outputs = []
    for lstm in (later, new):
        torch.manual_seed(0)  # for the dropout
        outputs.append(lstm(x)[0])
    assert all(output.isfinite().all() for output in outputs)
    same = torch.equal(*outputs)
    kept, needed = (len(list(each.parameters())) for each in (later, new))
    weights = f"{kept} weights, {needed} needed"
    print(f"{f'{name}={value}':19} as if built so: {same}   {weights}")


compare("batch_first", True)
compare("dropout", 0.5, num_layers=2)
compare("bias", False)
compare("bidirectional", False, bidirectional=True)
compare("num_layers", 1, num_layers=2)
lstm = nn.LSTM(H_in, H_out)
lstm.num_layers = 2
try:
    lstm(x)
except RuntimeError as error:
    print("num_layers=2:", error)
