import inspect

from torch import nn

for kind in nn.RNNBase, nn.MultiheadAttention, nn.Transformer:
    parameter = inspect.signature(kind.__init__).parameters["batch_first"]
    print(f"{kind.__name__:18} batch_first={parameter.default}")
