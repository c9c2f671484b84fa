import torch
from torch import nn

L, N, H_in, H_out = 5, 3, 10, 20

conv = nn.Conv2d(2, H_in, kernel_size=3)
frames = torch.randn(N, L, 2, 8, 6)
try:
    conv(frames)
except RuntimeError as error:
    print(error)

images = frames.flatten(0, 1)  # (N * L, 2, 8, 6)
features = conv(images).amax((2, 3))  # (N * L, H_in)
x = features.unflatten(0, (N, L))  # (N, L, H_in)
output, _ = nn.LSTM(H_in, H_out, batch_first=True)(x)  # (N, L, H_out)
print("x     ", tuple(x.shape))
print("output", tuple(output.shape))

alone = conv(frames[2, 4]).amax((1, 2))  # (H_in,)
same = torch.allclose(alone, x[2, 4], atol=1e-6)
print("frame 4 of video 2 is in its place:", same)
