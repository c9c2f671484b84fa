# --8<-- [start:one]
x = 1
print(x)
# --8<-- [end:one]

# --8<-- [start:two]
x += 1
print(x)
# --8<-- [end:two]
