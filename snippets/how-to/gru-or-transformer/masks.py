import torch
from torch import nn

torch.manual_seed(0)
N, L, H_out, short = 2, 7, 20, 4
layer = nn.TransformerEncoderLayer(H_out, 5, 50, dropout=0, batch_first=True)
x = torch.randn(N, L, H_out)  # (N, L, H_out)
lengths = torch.tensor([L, short])
real = torch.arange(L) < lengths[:, None]  # (N, L)
other = x.clone()
other[1, short:] = 9.0  # another padding of the second sequence


def same(**masks):
    """Are the real steps of it the same with another padding?"""
    a, b = layer(x, **masks)[1, :short], layer(other, **masks)[1, :short]
    return torch.allclose(a, b, atol=1e-5)


print("no mask:                    ", same())
print("src_key_padding_mask=real:  ", same(src_key_padding_mask=real))
print("src_key_padding_mask=~real: ", same(src_key_padding_mask=~real))

causal = nn.Transformer.generate_square_subsequent_mask(L)  # (L, L)
print(causal[:3, :4])
later = x.clone()
later[:, -1] += 1.0  # another last step
for name, masks in {
    "no mask": {},
    "src_mask": {"src_mask": causal},
    "src_mask, is_causal": {"src_mask": causal, "is_causal": True},
}.items():
    a, b = layer(x, **masks)[:, :-1], layer(later, **masks)[:, :-1]
    print(f"{name}: earlier steps unmoved:", torch.allclose(a, b, atol=1e-5))
try:
    layer(x, is_causal=True)
except RuntimeError as error:
    print("is_causal alone:", str(error).split(".")[0])
