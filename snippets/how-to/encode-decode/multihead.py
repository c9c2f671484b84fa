import torch
from torch import nn

torch.manual_seed(0)
N, L, T, H_dec, width = 4, 7, 9, 12, 20  # width: D * H_out
query = torch.randn(N, T, H_dec)  # (N, T, H_dec) — output of the decoder
memory = torch.randn(N, L, width)  # (N, L, width) — output of the encoder
lengths = torch.tensor([7, 3, 5, 2])
is_pad = torch.arange(L) >= lengths[:, None]  # (N, L) — True is padding

layer = nn.MultiheadAttention(
    H_dec, num_heads=1, kdim=width, vdim=width, bias=False, batch_first=True
)
context, weights = layer(query, memory, memory, key_padding_mask=is_pad)

# The same by hand, with the weights of the layer
q = query @ layer.q_proj_weight.T  # (N, T, H_dec)
k = memory @ layer.k_proj_weight.T  # (N, L, H_dec)
v = memory @ layer.v_proj_weight.T  # (N, L, H_dec)
scores = q @ k.mT / H_dec**0.5  # (N, T, L)
scores = scores.masked_fill(is_pad[:, None], -torch.inf)
by_hand = scores.softmax(dim=2)  # (N, T, L)
result = layer.out_proj(by_hand @ v)  # (N, T, H_dec)

print("context", tuple(context.shape), "weights", tuple(weights.shape))
print("same weights:", torch.allclose(weights, by_hand, atol=1e-6))
print("same context:", torch.allclose(context, result, atol=1e-6))

# In this function True says what takes part, so the mask is turned round
function = nn.functional.scaled_dot_product_attention
mixed = function(q, k, v, attn_mask=~is_pad[:, None])
print("same by function:", torch.allclose(mixed, by_hand @ v, atol=1e-6))

layer = nn.MultiheadAttention(
    H_dec, 3, kdim=width, vdim=width, batch_first=True
)
_, weights = layer(query, memory, memory, is_pad, average_attn_weights=False)
print("three heads:", tuple(weights.shape))  # weights (N, 3, T, L)
