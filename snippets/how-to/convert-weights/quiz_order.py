import torch

H_cell = 2
bias = torch.tensor([0, 0, 9, 9, 1, 1, 5, 5])  # ONNX: i, o, f, c
i, f, g, o = bias.chunk(4)  # read as if it were PyTorch's order
print(f.tolist())
