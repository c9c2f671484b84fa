from torch import nn

lstm = nn.LSTM(10, 20)

for name in (
    "input_size",
    "hidden_size",
    "num_layers",
    "bias",
    "batch_first",
    "dropout",
    "bidirectional",
    "proj_size",
):
    print(f"{name:13} = {getattr(lstm, name)}")

print("device        =", lstm.weight_ih_l0.device)
print("dtype         =", lstm.weight_ih_l0.dtype)
