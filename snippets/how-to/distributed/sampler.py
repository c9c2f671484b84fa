from torch.utils.data import DistributedSampler

data, world = list(range(7)), 2
samplers = [
    DistributedSampler(data, world, rank, shuffle=True, seed=0)
    for rank in range(world)
]
first = [list(sampler) for sampler in samplers]
print("numbers in each process:", [len(part) for part in first])
print("in both together:", len(set(first[0] + first[1])), "different")
print("without set_epoch, the same:", first == list(map(list, samplers)))
for sampler in samplers:
    sampler.set_epoch(1)
print("with set_epoch, the same:", first == list(map(list, samplers)))
