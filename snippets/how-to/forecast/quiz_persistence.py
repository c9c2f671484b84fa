import torch

series = torch.tensor([1.0, 3.0, 2.0, 4.0])
forecast, target = series[:-1], series[1:]
print(f"{(forecast - target).abs().mean():.2f}")
