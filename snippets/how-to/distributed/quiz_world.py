from torch.utils.data import DistributedSampler

sampler = DistributedSampler(range(1001), num_replicas=4, rank=0)
print(len(sampler))
