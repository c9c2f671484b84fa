from torch import nn

m, n = 10, 20


def count(module):
    return sum(parameter.numel() for parameter in module.parameters())


print("PyTorch:", count(nn.LSTM(m, n)))
print("4(nm + n² + n) =", 4 * (n * m + n * n + n))
print("4(nm + n² + 2n) =", 4 * (n * m + n * n + 2 * n))
print("bias=False:", count(nn.LSTM(m, n, bias=False)), "= 4(nm + n²)")
first, second = 4 * (n * m + n * n + 2 * n), 4 * (n * n + n * n + 2 * n)
print("2 layers:", count(nn.LSTM(m, n, 2)), "=", first, "+", second)
print("bidirectional:", count(nn.LSTM(m, n, bidirectional=True)))
