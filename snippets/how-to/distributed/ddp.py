import os
import random
import tempfile

import torch
import torch.distributed as dist
import torch.multiprocessing as mp
from torch import nn
from torch.nn.parallel import DistributedDataParallel
from torch.nn.utils.rnn import pack_padded_sequence, pad_sequence
from torch.utils.data import DataLoader, DistributedSampler

kinds, classes, N = 10, 2, 50  # N for each process


def make_log(rng):  # did event 1 come before event 2?
    log = rng.choices(range(3, kinds), k=rng.randint(2, 15))
    first, second = sorted(rng.sample(range(len(log)), 2))
    label = rng.randrange(classes)
    log[first], log[second] = (1, 2) if label else (2, 1)
    return torch.tensor(log), label


def collate(pairs):
    logs, labels = zip(*pairs, strict=True)
    lengths = torch.tensor([len(log) for log in logs])
    return pad_sequence(logs, batch_first=True), lengths, torch.tensor(labels)


class Classifier(nn.Module):
    def __init__(self, H_in=8, H_out=16):
        super().__init__()
        self.embedding = nn.Embedding(kinds, H_in, padding_idx=0)
        self.lstm = nn.LSTM(H_in, H_out, batch_first=True)
        self.head = nn.Linear(H_out, classes)

    def forward(self, ids, lengths):
        N, L = ids.shape
        x = self.embedding(ids)  # (N, L, self.lstm.input_size)
        packed = pack_padded_sequence(
            x, lengths, batch_first=True, enforce_sorted=False
        )
        _, (h_n, _) = self.lstm(packed)  # h_n (1, N, self.lstm.hidden_size)
        return self.head(h_n[-1])  # (N, classes)


def make_data():  # the same in each process
    rng = random.Random(0)
    return [[make_log(rng) for _ in range(500)] for _ in range(2)]


def evaluate():  # one process, without DDP
    ids, lengths, target = collate(make_data()[1])
    model = Classifier()
    model.load_state_dict(torch.load("model.pt"))
    with torch.no_grad():
        hits = model(ids, lengths).argmax(dim=1) == target
    share = target.float().mean().item()
    print(f"accuracy {hits.float().mean():.2f}", end=", ")
    print(f"always the same label {max(share, 1 - share):.2f}")


def train(rank, world):
    data, _ = make_data()
    sampler = DistributedSampler(data, shuffle=True, seed=0)
    batches = DataLoader(data, N, sampler=sampler, collate_fn=collate)
    torch.manual_seed(0)
    model = DistributedDataParallel(Classifier())
    optimizer = torch.optim.Adam(model.parameters(), lr=0.03)
    for epoch in range(10):
        sampler.set_epoch(epoch)
        for batch_ids, batch_lengths, batch_target in batches:
            scores = model(batch_ids, batch_lengths)
            loss = nn.functional.cross_entropy(scores, batch_target)
            optimizer.zero_grad()
            loss.backward()  # averages the gradients of all processes
            optimizer.step()

    mine = torch.cat([p.detach().flatten() for p in model.parameters()])
    all_of_them = [torch.empty_like(mine) for _ in range(world)]
    dist.all_gather(all_of_them, mine)
    if rank == 0:
        same = all(torch.equal(mine, other) for other in all_of_them)
        print(f"{world} processes, the same weights: {same}")
        print("first key under DDP:", next(iter(model.state_dict())))
        torch.save(model.module.state_dict(), "model.pt")


def work(rank, world, meet):
    torch.set_num_threads(1)
    dist.init_process_group("gloo", meet, rank=rank, world_size=world)
    train(rank, world)
    dist.barrier()  # gloo's threads let go of the tensors meanwhile
    dist.destroy_process_group()  # the DDP model is gone by now
    if rank == 0 and "RANK" in os.environ:
        evaluate()


if __name__ == "__main__":
    if "RANK" in os.environ:  # torchrun has started this process
        work(int(os.environ["RANK"]), int(os.environ["WORLD_SIZE"]), "env://")
    else:  # without torchrun: two processes of this machine
        with tempfile.TemporaryDirectory() as folder:
            arguments = 2, f"file://{folder}/meet"
            mp.start_processes(work, arguments, 2, start_method="fork")
        evaluate()
