import torch
from torch import nn

L, N, H_in, H_out = 7, 4, 5, 10
lstm = nn.LSTM(H_in, H_out, batch_first=True)
output, (h_n, _) = lstm(torch.randn(N, L, H_in))

last = h_n[-1]  # (N, H_out)
mean = output.mean(dim=1)  # (N, H_out)
largest = output.amax(dim=1)  # (N, H_out)
weights = torch.softmax(nn.Linear(H_out, 1)(output), dim=1)  # (N, L, 1)
attended = (weights * output).sum(dim=1)  # (N, H_out)

classifier = nn.Linear(H_out, 6)
for vector in last, mean, largest, attended:
    print(tuple(vector.shape), "gives", tuple(classifier(vector).shape))
print("last is output[:, -1]:", torch.equal(last, output[:, -1]))
