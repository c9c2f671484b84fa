import itertools

from torch import nn


def expected(H_in, H_cell, num_layers, bias, bidirectional, proj_size):
    """Name and shape of each parameter, in order."""
    H_out, D = proj_size or H_cell, 2 if bidirectional else 1
    for layer in range(num_layers):
        for ending in ("", "_reverse")[:D]:
            place = f"_l{layer}{ending}"
            yield (
                "weight_ih" + place,
                (4 * H_cell, H_in if layer == 0 else D * H_out),
            )
            yield "weight_hh" + place, (4 * H_cell, H_out)
            if bias:
                yield "bias_ih" + place, (4 * H_cell,)
                yield "bias_hh" + place, (4 * H_cell,)
            if proj_size:
                yield "weight_hr" + place, (proj_size, H_cell)


checked = 0
for case in itertools.product(
    (1, 5), (4, 10), (1, 2, 3), (True, False), (True, False), (0, 1, 3)
):
    H_in, H_cell, num_layers, bias, bidirectional, proj_size = case
    lstm = nn.LSTM(
        H_in,
        H_cell,
        num_layers,
        bias,
        bidirectional=bidirectional,
        proj_size=proj_size,
    )
    actual = [
        (name, tuple(weight.shape))
        for name, weight in lstm.named_parameters()
    ]
    assert actual == list(expected(*case)), case
    checked += 1
print("configurations checked:", checked)
print("the last one:", *(name for name, _ in actual))
