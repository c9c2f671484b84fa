import torch
from torch import nn

torch.manual_seed(0)
lstm = nn.LSTM(10, 20)
saved = nn.DataParallel(lstm).state_dict()
print(*saved)
compiled = {f"_orig_mod.{name}": each for name, each in saved.items()}
print(next(iter(compiled)))


def without_prefix(saved):
    def short(name):
        return name.removeprefix("_orig_mod.").removeprefix("module.")

    return {short(name): weight for name, weight in saved.items()}


for each in saved, compiled:
    print(nn.LSTM(10, 20).load_state_dict(without_prefix(each)))
