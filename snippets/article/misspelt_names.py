from torch import nn

for line in ("import troch.nn", "nn.LSMT(10, 20)", "nn.LSTM(*paramsters)"):
    try:
        exec(line)
    except Exception as error:
        print(f"{line}\n    {type(error).__name__}: {error}")
