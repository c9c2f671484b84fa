"""What each step of the study of speakers brings: right answers in percent, mean and spread over seeds.

Takes the functions from the study's own program, snippets/studies/speakers/speakers.py. With `held`, over the three
thirds of the training data, each held out once, with SEEDS seeds each: by these figures the steps were chosen. With
`test`, over ten seeds on the test data: for the table of the page. Needs sktime and tqdm, and one thread.
"""

import contextlib
import sys
from pathlib import Path

import matplotlib

matplotlib.use("svg")
import torch

torch.set_num_threads(1)
SEEDS = 4
SNIPPET = Path(__file__).parent.parent / "snippets/studies/speakers/speakers.py"
STUDY = {}
with contextlib.redirect_stdout(None):
    exec(SNIPPET.read_text("utf-8").split("\ncurves = {}")[0], STUDY)


def shuffled(x):
    """Batches of 32 without regard to length."""
    return torch.randperm(len(x)).split(32)


STEPS = {
    "plain": (False, {"noise": 0.0, "batches": shuffled}),
    "equal lengths": (False, {"noise": 0.0}),
    "standardised": (True, {"noise": 0.0}),
    "noise": (True, {"noise": 1.0}),
    "mean, not last": (True, {"noise": 1.0, "pool": "mean"}),
}


def right(fit, held, seed, options):
    """Percent of what was held out."""
    model = STUDY["train"](*fit, seed, **options)
    return 100 * (STUDY["scores_of"](model, held[0]).argmax(dim=1) == held[1]).float().mean().item()


def parts(which, standardise):
    """Pairs of training and held-out data."""
    known, asked = (STUDY["train_x"], STUDY["train_y"]), (STUDY["test_x"], STUDY["test_y"])
    thirds = torch.arange(len(known[0])) % 30 // 10
    for third in range(3) if which == "held" else [None]:
        if third is None:
            fit, held = known, asked
        else:
            fit, held = (
                ([x for x, here in zip(known[0], mask, strict=True) if here], known[1][mask])
                for mask in (thirds != third, thirds == third)
            )
        x = fit[0]
        if standardise:
            fit, held = ((STUDY["standardise"](part[0], x), part[1]) for part in (fit, held))
        yield fit, held


if __name__ == "__main__":
    which, names = sys.argv[1], sys.argv[2:] or STEPS
    for name in names:
        standardise, options = STEPS[name]
        runs = [
            [right(fit, held, seed, options) for fit, held in parts(which, standardise)]
            for seed in range(SEEDS if which == "held" else 10)
        ]
        means = torch.tensor(runs).mean(dim=1)
        print(f"{which} {name:15} {means.mean():.1f} ({means.std():.1f})", flush=True)
