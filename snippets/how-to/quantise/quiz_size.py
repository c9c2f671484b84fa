from torch import nn

lstm = nn.LSTM(10, 20)
numbers = {name: each.numel() for name, each in lstm.named_parameters()}
matrices = sum(n for name, n in numbers.items() if "weight" in name)
biases = sum(n for name, n in numbers.items() if "bias" in name)
print(4 * (matrices + biases), matrices + 4 * biases)
