import torch
from torch import nn

torch.manual_seed(0)
N, L, H_in, H_out, signs = 3, 7, 5, 20, 14
embedding = nn.Embedding(signs, H_in)
lstm = nn.LSTM(H_in, H_out, batch_first=True)
head = nn.Linear(H_out, signs)

# Training: all steps in one call
text = torch.randint(signs, (60,))
windows = text.unfold(0, L + 1, L)[:N]  # (N, L + 1)
ids, target = windows[:, :-1], windows[:, 1:]  # ids (N, L), target (N, L)
x = embedding(ids)  # (N, L, H_in)
output, (h_n, c_n) = lstm(x)  # output (N, L, H_out), h_n (1, N, H_out)
scores = head(output)  # (N, L, signs)
loss = nn.functional.cross_entropy(scores.mT, target)

# Sampling: the last scores, one sign drawn for each text, and one step
last = scores[:, -1]  # (N, signs)
sign = last.softmax(dim=1).multinomial(1)  # (N, 1)
step, state = lstm(embedding(sign), (h_n, c_n))  # step (N, 1, H_out)

for name in "windows", "ids", "x", "output", "scores", "last", "sign":
    print(name, tuple(globals()[name].shape))
print("step", tuple(step.shape), "h_n", tuple(h_n.shape))
