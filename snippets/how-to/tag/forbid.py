import torch
from torchcrf import CRF

torch.manual_seed(0)
TAGS = ["O", "B-PER", "I-PER"]
N, L = 4, 5
crf = CRF(len(TAGS), batch_first=True)
with torch.no_grad():
    crf.start_transitions[2] = -1e4  # no I at the start
    crf.transitions[0, 2] = -1e4  # no I after an O

emissions = torch.randn(N, L, len(TAGS))  # (N, L, len(TAGS))
emissions[:, :, 2] += 2  # the scores alone would say I everywhere
mask = torch.ones(N, L, dtype=torch.bool)
tags = torch.tensor([[0, 1, 2, 0, 1]]).repeat(N, 1)  # (N, L)
optimizer = torch.optim.SGD(crf.parameters(), lr=0.1)
for _ in range(10):
    loss = -crf(emissions, tags, mask, reduction="token_mean")
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print("slope", crf.transitions.grad[0].abs().gt(0).tolist())
print("after training", f"{crf.transitions[0, 2]:.0f}")
print("before decode", [TAGS[i] for i in emissions[0].argmax(dim=-1)])
print("decoded      ", [TAGS[i] for i in crf.decode(emissions, mask)[0]])
