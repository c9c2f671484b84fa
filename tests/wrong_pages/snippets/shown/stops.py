# --8<-- [start:one]
raise ValueError("stop")
# --8<-- [end:one]

# --8<-- [start:two]
x = 2
# --8<-- [end:two]
