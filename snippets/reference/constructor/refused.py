from torch import nn

for arguments in (
    {"input_size": 4.0},
    {"input_size": 0},
    {"hidden_size": "6"},
    {"hidden_size": -6},
    {"num_layers": 0},
    {"num_layers": 2.0},
    {"bias": 1},
    {"batch_first": 1},
    {"dropout": 1.5},
    {"dropout": True},
    {"proj_size": -1},
    {"proj_size": 6},
    {"proj_size": 2.0},
):
    try:
        nn.LSTM(**{"input_size": 4, "hidden_size": 6} | arguments)
    except (TypeError, ValueError) as error:
        print(f"{arguments}\n  {type(error).__name__}: {error}")
