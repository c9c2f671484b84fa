# --8<-- [start:one]
x = 1
# --8<-- [end:one]
print(x)
