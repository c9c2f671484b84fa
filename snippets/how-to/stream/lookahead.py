import torch
from torch import nn

torch.manual_seed(0)
L, H_in, H_out, size = 60, 5, 6, 10
both = nn.LSTM(H_in, H_out, batch_first=True, bidirectional=True).eval()
ways = [nn.LSTM(H_in, H_out, batch_first=True).eval() for _ in range(2)]
for lstm, suffix in zip(ways, ("", "_reverse"), strict=True):
    for name, weight in lstm.named_parameters():
        weight.data.copy_(getattr(both, name + suffix).data)
forward, backward = ways


@torch.inference_mode()
def stream(x, ahead):
    """Chunks of `size` steps, each after `ahead` more steps are there."""
    state, outputs = None, []
    for start in range(0, x.size(1), size):
        chunk = x[:, start : start + size]
        seen = x[:, start : start + size + ahead]
        first, state = forward(chunk, state)  # its state is carried on
        second = backward(seen.flip(1))[0].flip(1)[:, :size]  # from zeros
        outputs.append(torch.cat((first, second), dim=2))
    return torch.cat(outputs, dim=1)


x = torch.randn(1, L, H_in)  # (1, L, H_in)
with torch.inference_mode():
    whole, _ = both(x)  # (1, L, 2 * H_out)
for ahead in 0, 2, 5, 10, 20:
    off = (stream(x, ahead) - whole).abs()
    print(
        f"{ahead:2} steps ahead: forward {off[..., :H_out].max():.3f}, ",
        end="",
    )
    print(f"backward {off[..., H_out:].max():.3f}")
