import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
scores, target = torch.zeros(100, 4), torch.zeros(100, dtype=torch.long)
scores[:96, 0] = 9.0  # the last four are wrong
scores[96:, 1] = 9.0
data = TensorDataset(scores, target)
for drop_last in False, True:
    sizes, means, total = [], [], 0.0
    for each, label in DataLoader(data, 32, drop_last=drop_last):
        loss = nn.functional.cross_entropy(each, label)
        sizes.append(len(label))
        means.append(loss.item())
        total += loss.item() * len(label)
    print(f"drop_last={drop_last}: batches of {sizes}")
    print(f"  mean of the means: {sum(means) / len(means):.1f}")
    print(f"  sum / number:      {total / sum(sizes):.1f}")
