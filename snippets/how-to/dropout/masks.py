import torch
from torch import nn

torch.manual_seed(0)
N, L, H_out = 3, 7, 40
output = torch.randn(N, L, H_out)  # (N, L, H_out)


def locked(x):
    return nn.functional.dropout1d(x.transpose(1, 2)).transpose(1, 2)


for name, dropped in {
    "nn.Dropout": nn.functional.dropout(output),
    "locked": locked(output),
}.items():
    zeros = dropped == 0  # (N, L, H_out)
    of_time = {tuple(step.tolist()) for step in zeros[0]}
    of_batch = {tuple(sample.flatten().tolist()) for sample in zeros}
    print(f"{name:<10} masks in 7 steps: {len(of_time)}", end="")
    print(f"  in 3 sequences: {len(of_batch)}")
