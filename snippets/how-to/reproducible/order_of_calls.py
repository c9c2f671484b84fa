import torch
from torch import nn


def first_step(more=None, apart=False):
    torch.manual_seed(0)
    lstm = nn.LSTM(3, 8)
    if more == "layer" and apart:
        with torch.random.fork_rng(devices=[]):
            nn.Linear(8, 8)
    elif more == "layer":
        nn.Linear(8, 8)  # made, and not even used
    head = nn.Linear(8, 1)
    if apart:
        torch.manual_seed(1)  # training begins at a place of its own
    order = torch.randperm(1000)
    output, _ = lstm(torch.ones(5, 4, 3))
    if more == "dropout":
        output = nn.functional.dropout(output, 0.2)
    noise = torch.rand(4)
    return {
        "lstm": lstm.weight_hh_l0,
        "head": head.weight,
        "order": order,
        "noise": noise,
    }


def compare(label, one, two):
    same = [name for name in one if torch.equal(one[name], two[name])]
    print(f"{label:<20} still the same: {', '.join(same)}")


compare("nothing added", first_step(), first_step())
compare("a layer", first_step(), first_step("layer"))
compare("a dropout", first_step(), first_step("dropout"))
one, two = first_step(apart=True), first_step("layer", apart=True)
compare("a layer, kept apart", one, two)
