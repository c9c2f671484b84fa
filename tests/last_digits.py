"""Has training begin a millionth elsewhere, as the rounding of another processor would soon have it."""

import torch


def change_last_digits(seed: int) -> None:
    """Have each optimizer change the parameters that it is given by about a millionth of their value, at random.

    What a page shows of a training run must not depend on it. The changes are the same for each optimizer of the
    same shapes, and autograd does not count them as changes in place.
    """
    begin = torch.optim.Optimizer.__init__

    def begin_elsewhere(self, *arguments, **named):
        begin(self, *arguments, **named)
        generator = torch.Generator().manual_seed(seed)
        for parameter in (each for group in self.param_groups for each in group["params"]):
            noise = torch.randn(parameter.shape, generator=generator).to(parameter)
            parameter.data.mul_(1 + 1e-6 * noise)

    torch.optim.Optimizer.__init__ = begin_elsewhere
