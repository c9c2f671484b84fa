import torch
from torch import nn

torch.manual_seed(0)
lstm = nn.LSTM(40, 80, num_layers=2)
x = torch.randn(50, 32, 40)
before = torch.get_num_threads()
results = {}
for threads in 1, 2:
    torch.set_num_threads(threads)
    runs = [lstm(x)[0] for _ in range(3)]
    same = all(torch.equal(runs[0], run) for run in runs)
    print(f"threads: {threads}, three runs bit for bit the same: {same}")
    results[threads] = runs[0]
torch.set_num_threads(before)
close = torch.allclose(results[1], results[2], rtol=0, atol=1e-5)
print("1 and 2 threads, within 1e-05:", close)
