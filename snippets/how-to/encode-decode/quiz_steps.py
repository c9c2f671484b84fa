answer = "4992"
target = ["<bos>", *answer, "<eos>"]
fed, wanted = target[:-1], target[1:]
print(len(fed), fed[0], wanted[-1])
