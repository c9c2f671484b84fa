from importlib.util import find_spec

import torch

print("torch.export.export_for_training:", end=" ")
print(hasattr(torch.export, "export_for_training"))
for name in ("pt2e", "quantize_pt2e", "quantize"):
    found = find_spec(f"torch.ao.quantization.{name}")
    print(f"torch.ao.quantization.{name}:", found is not None)
