import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence

torch.manual_seed(0)
N, L, H_in, H_out = 3, 6, 5, 8
lstm = nn.LSTM(H_in, H_out, batch_first=True)
x, lengths = torch.randn(N, L, H_in), torch.tensor([4, 0, 6])


def final_state(x, lengths):
    packed = pack_padded_sequence(
        x, lengths, batch_first=True, enforce_sorted=False
    )
    return lstm(packed)[1][0][-1]


# one: let empty sequences read one step of padding, then mask their states
clamped = final_state(x, lengths.clamp(min=1))  # (N, H_out)
clamped = clamped * (lengths > 0).unsqueeze(1)  # (N, H_out)

# two: leave them out, and put the others back in their places
kept = lengths > 0
dropped = x.new_zeros(N, H_out)  # (N, H_out)
dropped[kept] = final_state(x[kept], lengths[kept])

print("the empty sequence gives zeros:", bool((clamped[1] == 0).all()))
print("both ways agree:", torch.allclose(clamped, dropped, atol=1e-6))
