from torch import nn

H_in, H_cell, H_out, num_layers, D = 10, 20, 7, 3, 2

lstm = nn.LSTM(H_in, H_cell, num_layers, bidirectional=True, proj_size=H_out)
for k in range(num_layers):
    for suffix in (f"l{k}", f"l{k}_reverse"):
        width = H_in if k == 0 else D * H_out
        W_ih = getattr(lstm, f"weight_ih_{suffix}")  # (4 * H_cell, width)
        W_hh = getattr(lstm, f"weight_hh_{suffix}")  # (4 * H_cell, H_out)
        b_ih = getattr(lstm, f"bias_ih_{suffix}")  # (4 * H_cell,)
        b_hh = getattr(lstm, f"bias_hh_{suffix}")  # (4 * H_cell,)
        W_hr = getattr(lstm, f"weight_hr_{suffix}")  # (H_out, H_cell)
first = lstm.weight_ih_l0  # (4 * H_cell, H_in)
above = lstm.weight_ih_l1  # (4 * H_cell, D * H_out)

for name, weight in lstm.named_parameters():
    if name.endswith(("l0", "l1_reverse")):
        print(f"{name:21}", tuple(weight.shape))
print(
    "tensors in all:", len(list(lstm.parameters())), "=", 5 * D * num_layers
)

plain = nn.LSTM(H_in, H_cell, bias=False)
print("without biases and projection:", *dict(plain.named_parameters()))
