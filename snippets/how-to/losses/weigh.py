import torch

losses = torch.tensor([[3.0, 3.0, 0, 0, 0, 0, 0, 0], [1.0] * 8])  # (2, 8)
lengths = torch.tensor([2, 8])
N, L = losses.shape
mask = torch.arange(L) < lengths[:, None]  # (N, L)

per_step = losses[mask].mean()
each = (losses * mask).sum(dim=1) / lengths  # (N,)
per_sequence = each.mean()
all_columns = losses.mean()
print(f"each real step counts the same: {per_step:.2f}")
print(f"each sequence counts the same:  {per_sequence:.2f}")
print(f"padding counts, too:            {all_columns:.2f}")

first, second = losses[0, :2].mean(), losses[1].mean()
print(f"mean of the means of batches:   {(first + second) / 2:.2f}")
