import torch
from torchcrf import CRF

torch.manual_seed(0)
N, L, classes, short = 2, 6, 7, 4
crf = CRF(classes, batch_first=True)
emissions = torch.randn(N, L, classes)  # (N, L, classes)
tags = torch.randint(classes, (N, L))  # (N, L)
lengths = torch.tensor([L, short])
mask = torch.arange(L) < lengths[:, None]  # (N, L)
tags[~mask] = 0  # any tag that exists, and not -100

alone = emissions[1:, :short], tags[1:, :short], mask[1:, :short]
for name, how in ("the mask", mask), ("all True", torch.ones_like(mask)):
    with torch.no_grad():
        many = crf(emissions, tags, how, reduction="none")  # (N,)
        same = torch.allclose(many[1], crf(*alone))
    rows = crf.decode(emissions, how)
    print(f"{name}: same loss as alone {same},", end=" ")
    print("tags", [len(row) for row in rows])
