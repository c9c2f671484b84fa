# --8<-- [start:one]
# --8<-- [start:two]
x = 2
# --8<-- [end:two]
# --8<-- [end:one]
