import torch
from torch import nn
from torch.nn.utils.rnn import pack_sequence

torch.manual_seed(0)
N, H_in, H_out, signs, STOP, longest = 4, 5, 20, 14, 13, 60
embedding = nn.Embedding(signs, H_in)
lstm = nn.LSTM(H_in, H_out, batch_first=True)
head = nn.Linear(H_out, signs)


def read(prompts):
    vectors = [embedding(prompt) for prompt in prompts]
    _, state = lstm(pack_sequence(vectors, enforce_sorted=False))
    return state


@torch.no_grad()
def generate(prompts, generator):
    h, c = read(prompts)  # h (1, N, H_out), c (1, N, H_out)
    done = torch.zeros(N, 1, dtype=torch.bool)  # (N, 1)
    made = []
    while len(made) < longest and not done.all():
        scores = head(h[-1])  # (N, signs)
        sign = scores.softmax(dim=1).multinomial(1, generator=generator)
        sign = sign.masked_fill(done, STOP)  # (N, 1)
        done |= sign == STOP
        made.append(sign)
        _, (h, c) = lstm(embedding(sign), (h, c))
    return torch.cat(made, dim=1)


lengths = [3, 9, 6, 2]
prompts = [torch.randint(STOP, (length,)) for length in lengths]
h_n, _ = read(prompts)  # h_n (1, N, H_out)
alone, _ = read(prompts[:1])  # alone (1, 1, H_out)
print("state of the first as alone:", end=" ")
print(torch.allclose(h_n[:, 0], alone[:, 0], atol=1e-6))

made = generate(prompts, torch.Generator().manual_seed(0))
stopped = (made == STOP).cumsum(dim=1) > 0  # rows of True from a stop on
print("after a stop, only stops:   ", bool((made[stopped] == STOP).all()))
