import logging

import torch
from torch import nn

H_in, H_out = 5, 6
lstm = nn.LSTM(H_in, H_out, batch_first=True).eval()
AUTO = torch.export.Dim.AUTO  # free where the model allows it
logging.disable(logging.WARNING)
for N, L in (3, 7), (1, 7):
    print(f"exported with N = {N}, L = {L}")
    program = torch.export.export(
        lstm,
        (torch.randn(N, L, H_in),),
        dynamic_shapes={"input": {0: AUTO}},
        strict=True,
    )
    called = [n for n in program.graph.nodes if n.op == "call_function"]
    print([str(n.target) for n in called if "lstm" in str(n.target)])
    exported = program.module()
    for N, L in (1, 7), (4, 7), (3, 9), (3, 1):
        x = torch.randn(N, L, H_in)  # (N, L, H_in)
        with torch.no_grad():
            try:
                given, _ = exported(x)  # (N, L, H_out)
                same = torch.allclose(given, lstm(x)[0], atol=1e-5)
                print(f"  N = {N}, L = {L}, same: {same}")
            except (AssertionError, RuntimeError):
                print(f"  N = {N}, L = {L}, refused")
logging.disable(logging.NOTSET)
