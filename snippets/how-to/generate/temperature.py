import torch

scores = torch.tensor([2.0, 1.0, 0.5, -1.0])  # (4,)


def show(name, scores):
    probabilities = scores.softmax(dim=0)  # (4,)
    print(f"{name:<16}", *[f"{p:.2f}" for p in probabilities])


for temperature in 0.1, 0.5, 1.0, 2.0, 10.0:
    show(f"temperature {temperature}", scores / temperature)

least = scores.topk(2).values[-1]
show("top_k=2", scores.masked_fill(scores < least, -torch.inf))

ordered, places = scores.softmax(dim=0).sort(descending=True)
unneeded = ordered.cumsum(dim=0) - ordered >= 0.8  # (4,) — enough before it
dropped = torch.zeros(4, dtype=torch.bool).scatter(0, places, unneeded)
show("top_p=0.8", scores.masked_fill(dropped, -torch.inf))
