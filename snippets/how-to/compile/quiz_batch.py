import torch
from torch import nn

lstm = nn.LSTM(5, 6)  # batch_first=False
program = torch.export.export(
    lstm,
    (torch.randn(7, 3, 5),),
    dynamic_shapes={"input": {1: torch.export.Dim("N", max=1000)}},
    strict=True,
)
run = program.module()
taken = []
for L, N in (7, 4), (9, 3):
    try:
        run(torch.randn(L, N, 5))
        taken.append((L, N))
    except (AssertionError, RuntimeError):
        pass
print(taken)
