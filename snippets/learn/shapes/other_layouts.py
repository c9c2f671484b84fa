import torch
from torch import nn

L, N, H_in = 5, 3, 10

words = torch.randint(100, (N, L))  # (N, L)
x = nn.Embedding(100, H_in)(words)  # (N, L, H_in)
print("Embedding   ", tuple(words.shape), "->", tuple(x.shape))

prices = torch.randn(N, L)  # (N, L)
x = prices.unsqueeze(-1)  # (N, L, 1)
print("one feature ", tuple(prices.shape), "->", tuple(x.shape))

conv = nn.Conv1d(4, H_in, kernel_size=3, padding=1)
channels = conv(torch.randn(N, 4, L))  # (N, H_in, L)
x = channels.transpose(1, 2)  # (N, L, H_in)
print("Conv1d      ", tuple(channels.shape), "->", tuple(x.shape))

rows = torch.randn(N, 1, 28, 14)
x = rows.squeeze(1)  # (N, 28, 14)
print("image's rows", tuple(rows.shape), "->", tuple(x.shape))

frames = torch.randn(N, L, 2, 8, 6)
x = frames.flatten(2)  # (N, L, 2 * 8 * 6)
print("frames      ", tuple(frames.shape), "->", tuple(x.shape))
