from inspect import signature

import torch

parameters = signature(torch.onnx.export).parameters
print(parameters["dynamo"])
print("takes fallback:", "fallback" in parameters)
