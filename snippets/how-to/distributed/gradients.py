import tempfile

import torch
import torch.distributed as dist
import torch.multiprocessing as mp
from torch import nn
from torch.nn.parallel import DistributedDataParallel

torch.manual_seed(0)
world, N, L, H_in, H_out = 2, 3, 7, 5, 16
lstm = nn.LSTM(H_in, H_out, batch_first=True)
x = torch.randn(world * N, L, H_in)  # (world * N, L, H_in)
lengths = torch.tensor([7, 7, 6, 1, 2, 1])
real = torch.arange(L) < lengths[:, None]  # (world * N, L)


def errors(model, x, real):
    output, _ = model(x)
    return (output.square().mean(dim=2) * real).sum()


def gradient(module):
    return torch.cat([p.grad.flatten() for p in module.parameters()])


def compare(rank, whole):
    model = DistributedDataParallel(lstm)
    part = slice(rank * N, (rank + 1) * N)
    steps = real[part].sum()
    all_steps = steps.clone()
    dist.all_reduce(all_steps)
    for name, by in {
        "sum over steps / N": N,
        "sum over steps / own steps": steps,
        "sum over steps * world / all steps": all_steps / world,
    }.items():
        model.zero_grad()
        (errors(model, x[part], real[part]) / by).backward()
        wanted = whole["N" if by is N else "steps"]
        off = (gradient(model) - wanted).abs().max() / wanted.abs().max()
        found = "the same" if off < 1e-6 else f"off by {off:.0%}"
        if rank == 0:
            print(f"{name:<35} {found}")


def work(rank, meet, whole):
    torch.set_num_threads(1)
    dist.init_process_group("gloo", meet, rank=rank, world_size=world)
    compare(rank, whole)
    dist.barrier()  # gloo's threads let go of the tensors meanwhile
    dist.destroy_process_group()


if __name__ == "__main__":
    whole = {}  # one process with the whole batch
    for name, by in ("N", world * N), ("steps", real.sum()):
        lstm.zero_grad()
        (errors(lstm, x, real) / by).backward()
        whole[name] = gradient(lstm)
    with tempfile.TemporaryDirectory() as folder:
        arguments = f"file://{folder}/meet", whole
        mp.start_processes(work, arguments, world, start_method="fork")
