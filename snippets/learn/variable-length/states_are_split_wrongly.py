import torch

N, H_out, num_layers = 12, 8, 2
h_0 = torch.zeros(num_layers, N, H_out)  # (num_layers, N, H_out)
print([tuple(part.shape) for part in h_0.chunk(2)])

h_0 = torch.zeros(N, num_layers, H_out)  # (N, num_layers, H_out)
part = h_0.chunk(2)[0]
print(
    tuple(part.shape),
    "and inside of forward",
    tuple(part.transpose(0, 1).shape),
)
