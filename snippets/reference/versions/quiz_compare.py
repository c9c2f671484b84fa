from torch.torch_version import TorchVersion

print("2.9.1" > "2.15.0", TorchVersion("2.9.1") > (2, 15))
