import torch

scores = torch.zeros(3, 14)  # (3, 14) — three texts, all signs alike


def draw(seed, length=20):
    generator = torch.Generator().manual_seed(seed)
    probabilities = scores.softmax(dim=1)
    return [
        probabilities.multinomial(1, generator=generator)
        for _ in range(length)
    ]


before = torch.get_rng_state()
first, again, other = (torch.cat(draw(seed), dim=1) for seed in (0, 0, 1))
print("each", tuple(first.shape))
print("the same seed, the same signs:", torch.equal(first, again))
print("another seed, the same signs: ", torch.equal(first, other))
print("torch's own random numbers as before:", end=" ")
print(torch.equal(before, torch.get_rng_state()))
print("rows alike:", torch.equal(first[0], first[1]))
