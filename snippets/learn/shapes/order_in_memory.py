import torch

L, N = 4, 3

# The first digit tells the sequence, the second the time step.
rows = [10, 11, 12, 13], [20, 21, 22, 23], [30, 31, 32, 33]
batch_first = torch.tensor(rows)  # (N, L)
time_first = batch_first.T.contiguous()  # (L, N)

print("time first: ", time_first.flatten().tolist())
print("batch first:", batch_first.flatten().tolist())

step = time_first[2]  # (N,)
print("step 2 in one piece, time first: ", step.is_contiguous())
step = batch_first[:, 2]  # (N,)
print("step 2 in one piece, batch first:", step.is_contiguous())
