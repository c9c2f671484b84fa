import tempfile

import torch
import torch.distributed as dist
import torch.multiprocessing as mp
from torch import nn
from torch.nn.parallel import DistributedDataParallel

torch.manual_seed(0)
world, N, L, H_in, H_out = 2, 3, 8, 5, 16
lstm = nn.LSTM(H_in, H_out, batch_first=True)
x = torch.randn(world * N, L, H_in)  # (world * N, L, H_in)


def train(rank):
    model = DistributedDataParallel(lstm)
    mine = x[rank * N : (rank + 1) * N]
    state = None
    for piece in mine.split(4, dim=1):
        output, state = model(piece, state)
        output.square().mean().backward()  # and an optimizer step
        state = tuple(each.detach() for each in state)
    h_n, _ = state
    parts = [torch.empty_like(h_n) for _ in range(world)]
    dist.all_gather(parts, h_n)
    if rank == 0:
        with torch.no_grad():
            _, (whole, _) = lstm(x)
        together = torch.cat(parts, dim=1)
        print("state of a process", tuple(h_n.shape))
        print("of both, along axis 1", tuple(together.shape))
        close = torch.allclose(together, whole, atol=1e-6)
        print("as in one process:", close)


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
