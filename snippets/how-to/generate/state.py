import torch
from torch import nn

torch.manual_seed(0)
N, T, H_in, H_out, signs = 3, 50, 5, 20, 14
embedding = nn.Embedding(signs, H_in)
lstm = nn.LSTM(H_in, H_out, batch_first=True)
head = nn.Linear(H_out, signs)
text = torch.randint(signs, (N, T))  # (N, T)
steps = 0


def last_scores(ids, state=None):
    global steps
    steps += ids.size(1)
    output, state = lstm(embedding(ids), state)
    return head(output[:, -1]), state


@torch.no_grad()
def run(way):
    state, found = None, []
    for t in range(T):
        if way == "the whole text again":
            scores, _ = last_scores(text[:, : t + 1])
        elif way == "state carried":
            scores, state = last_scores(text[:, t : t + 1], state)
        else:
            scores, _ = last_scores(text[:, t : t + 1])
        found.append(scores)
    return torch.stack(found, dim=1)  # (N, T, signs)


whole = run("the whole text again")
for way in "the whole text again", "state carried", "state left out":
    steps = 0
    same = torch.allclose(run(way), whole, atol=1e-5)
    print(f"{way:<20}  steps: {steps:4d}  same scores: {same}")
