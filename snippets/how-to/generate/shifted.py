import torch

text = "3+4=7;9+2=11;0+5=5;8+8=16;"
signs = sorted(set(text))
numbers = torch.tensor([signs.index(sign) for sign in text])
L = 6
windows = numbers.unfold(0, L + 1, L)  # (4, L + 1)
for window in windows:
    read = "".join(signs[i] for i in window[:-1])
    wanted = "".join(signs[i] for i in window[1:])
    print("read", read, " wanted", wanted)
