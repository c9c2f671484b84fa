text = "7+8=15;"
windows = [text[i : i + 4] for i in range(0, len(text) - 3, 3)]
print([(window[:-1], window[1:]) for window in windows])
