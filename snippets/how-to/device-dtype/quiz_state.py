import torch

x = torch.randn(3, 7, 5, dtype=torch.bfloat16, device="meta")
h_0 = x.new_zeros(1, 3, 20)
print(h_0.dtype, h_0.device.type)
