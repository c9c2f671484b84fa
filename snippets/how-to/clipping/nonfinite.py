import torch
from torch import nn

H_in, H_out = 3, 8


def weights_after(policy):
    """One step with a batch in which a reading is missing."""
    torch.manual_seed(0)
    lstm = nn.LSTM(H_in, H_out)
    optimizer = torch.optim.Adam(lstm.parameters(), lr=0.01)
    x = torch.randn(7, 4, H_in)
    x[0, 0, 0] = float("nan")
    lstm(x)[0].sum().backward()
    norm = nn.utils.clip_grad_norm_(
        lstm.parameters(), 1.0, error_if_nonfinite=policy == "raise"
    )
    if policy == "step" or norm.isfinite():
        optimizer.step()
    weights = nn.utils.parameters_to_vector(lstm.parameters())
    return f"{int(weights.isfinite().sum())} of {len(weights)}"


for policy in "step", "skip", "raise":
    try:
        print(f"{policy}: finite weights: {weights_after(policy)}")
    except RuntimeError:
        print(f"{policy}: stopped by an error")
