import tempfile

import torch
import torch.distributed as dist
import torch.multiprocessing as mp
from torch import nn
from torch.nn.parallel import DistributedDataParallel

torch.manual_seed(0)
lstm = nn.LSTM(5, 16, batch_first=True)
world = 2


def train(rank):
    torch.manual_seed(rank)
    model = DistributedDataParallel(lstm)
    batches = [torch.randn(3, 7, 5) for _ in range((5, 2)[rank])]
    with model.join():
        for x in batches:
            model.zero_grad()
            model(x)[0].square().mean().backward()
            with torch.no_grad():
                for weight in model.parameters():
                    weight -= 0.1 * weight.grad
    mine = lstm.weight_hh_l0.detach()
    parts = [torch.empty_like(mine) for _ in range(world)]
    dist.all_gather(parts, mine)
    numbers = [None] * world
    dist.all_gather_object(numbers, len(batches))
    if rank == 0:
        print("batches:", numbers)
        print("the same weights at the end:", torch.equal(*parts))


def work(rank, meet):
    torch.set_num_threads(1)
    dist.init_process_group("gloo", meet, rank=rank, world_size=world)
    train(rank)
    dist.barrier()  # gloo's threads let go of the tensors meanwhile
    dist.destroy_process_group()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        meet = (f"file://{folder}/meet",)
        mp.start_processes(work, meet, world, start_method="fork")
