T, N, L = 100, 4, 10
windows, rest = divmod(T // N, L)
print(windows, rest)
