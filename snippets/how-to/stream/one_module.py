from concurrent.futures import ThreadPoolExecutor

import torch
from torch import nn

torch.manual_seed(0)
lstm = nn.LSTM(5, 6, batch_first=True).eval()
users = torch.randn(8, 1, 30, 5)  # eight users, 30 steps each
with torch.inference_mode():
    alone = [lstm(x)[0] for x in users]


def serve(x):
    """All steps of one user; the state is a local name."""
    state, outputs = None, []
    with torch.inference_mode():
        for x_t in x.split(1, dim=1):
            output, state = lstm(x_t, state)
            outputs.append(output)
    return torch.cat(outputs, dim=1)


def same(outputs):
    pairs = zip(outputs, alone, strict=True)
    return all(torch.allclose(a, b, atol=1e-6) for a, b in pairs)


before = {name: value.clone() for name, value in lstm.state_dict().items()}
with ThreadPoolExecutor(max_workers=4) as pool:
    print("four threads, same as alone:", same(pool.map(serve, users)))
after = lstm.state_dict()
print("weights changed:", any((before[n] != after[n]).any() for n in after))


class Keeps(nn.Module):
    """A state on self, which all users then share."""

    state = None

    def forward(self, x):
        output, self.state = lstm(x, self.state)
        return output


keeps = Keeps()
mixed = users.permute(1, 2, 0, 3).reshape(1, 240, 5)  # each user in turn
with torch.inference_mode():
    kept = torch.cat([keeps(x_t) for x_t in mixed.split(1, dim=1)], dim=1)
    as_one, _ = lstm(mixed)
apart = kept.view(30, 8, 6).transpose(0, 1).unsqueeze(1)
print("a state on self, same as alone:", same(apart))
print("same as one sequence of all:", torch.allclose(kept, as_one, atol=1e-6))

with torch.inference_mode(), ThreadPoolExecutor() as pool:
    here = torch.is_inference_mode_enabled()
    there = pool.submit(torch.is_inference_mode_enabled).result()
print(f"inference mode here: {here}, in another thread: {there}")
