import inspect

from torch import nn

for name, parameter in inspect.signature(
    nn.RNNBase.__init__
).parameters.items():
    if name not in ("self", "mode"):  # nn.LSTM gives the mode itself
        required = parameter.default is parameter.empty
        print(f"{name:13}", "required" if required else parameter.default)
