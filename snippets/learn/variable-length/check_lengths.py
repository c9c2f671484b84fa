import torch


def check(x, lengths, time_axis):
    """Raise ValueError unless the lengths fit the padded batch."""
    N, L = x.shape[1 - time_axis], x.shape[time_axis]
    lengths = torch.as_tensor(lengths)
    if lengths.is_floating_point() or lengths.shape != (N,):
        raise ValueError(f"want {N} integers, got {lengths.tolist()}")
    if lengths.min() < 1 or lengths.max() > L:
        raise ValueError(f"want 1 to {L}, got {lengths.tolist()}")


x = torch.randn(3, 6, 5)  # batch first: 3 sequences of at most 6 steps
for lengths in [6, 2, 4], [7, 2, 4], [6, 0, 4], [6, 2], [6.0, 2.0, 4.0]:
    try:
        check(x, lengths, time_axis=1)
        print("fit:", lengths)
    except ValueError as error:
        print(error)
