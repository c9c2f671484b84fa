import torch

h_n = torch.zeros(2, 3, 8)
for tensors in ([h_n, h_n[..., :4]], [h_n, h_n[0]], []):
    try:
        torch.cat(tensors, dim=0)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
