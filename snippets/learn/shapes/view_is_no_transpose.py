import torch

L, N = 4, 3

# The first digit tells the sequence, the second the time step.
rows = [10, 11, 12, 13], [20, 21, 22, 23], [30, 31, 32, 33]
x = torch.tensor(rows)  # (N, L)

right = x.transpose(0, 1)  # (L, N)
wrong = x.view(L, N)  # (L, N)
memory = x.as_strided((N * L,), (1,))  # (N * L,)
print("memory", memory.tolist())
print("x     ", x.tolist())
print("right ", right.tolist())
print("wrong ", wrong.tolist())
print("sequence 0, transpose:", right[:, 0].tolist())
print("sequence 0, view:     ", wrong[:, 0].tolist())
