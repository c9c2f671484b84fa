import inspect

from torch import nn

for name, parameter in inspect.signature(nn.LSTMCell).parameters.items():
    required = parameter.default is parameter.empty
    print(f"{name:11}", "required" if required else parameter.default)
