import torch
from torch import nn
from torch.nn.utils.rnn import pad_sequence

torch.manual_seed(0)
N, L, H_in, H_out, pad = 2, 6, 5, 8, 0
sentences = [torch.tensor([3, 7]), torch.tensor([4, 9, 2, 6, 1, 8])]
tokens = pad_sequence(sentences, batch_first=True, padding_value=pad)

embedding = nn.Embedding(10, H_in, padding_idx=pad)
x = embedding(tokens)  # (N, L, H_in)
output, _ = nn.LSTM(H_in, H_out, batch_first=True)(x)
output.sum().backward()
print("padding goes in as zeros: ", bool((x[0, 2:] == 0).all()))
print(
    "its vector gets no gradient:",
    bool((embedding.weight.grad[pad] == 0).all()),
)
print("padding comes out as zeros:", bool((output[0, 2:] == 0).all()))
