import os

os.environ["KERAS_BACKEND"] = "torch"  # before keras is imported

import keras
import torch

torch.manual_seed(0)
N, L, k = 3, 7, 4
code = torch.randn(N, k)  # (N, k)
repeated = code.unsqueeze(1).expand(N, L, k)  # (N, L, k)
by_keras = keras.layers.RepeatVector(L)(code)
print("the same as RepeatVector:", torch.equal(repeated, by_keras))
print("memory for", repeated.untyped_storage().nbytes() // 4, "numbers")
mixed = code.repeat(L, 1).view(N, L, k)  # (N, L, k)
print("repeat and view the same:", torch.equal(repeated, mixed))
