import torch
from torch import nn

N, H_in, H_out, letters = 40, 10, 20, 4
print("forget bias  0    1    5")
for L in 6, 40:
    print(f"L = {L:2}  ", end="")
    for bias in 0.0, 1.0, 5.0:
        torch.manual_seed(0)
        embedding = nn.Embedding(letters, H_in)
        lstm = nn.LSTM(H_in, H_out, batch_first=True)
        with torch.no_grad():
            for gate in lstm.weight_hh_l0.chunk(4):
                nn.init.orthogonal_(gate)
            lstm.bias_ih_l0[H_out : 2 * H_out] = bias
            lstm.bias_hh_l0[H_out : 2 * H_out] = 0.0
        head = nn.Linear(H_out, letters)
        model = nn.ModuleList([embedding, lstm, head])
        optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
        for _ in range(250):
            ids = torch.randint(letters, (N, L))  # (N, L)
            scores = head(lstm(embedding(ids))[0][:, -1])  # (N, letters)
            loss = nn.functional.cross_entropy(scores, ids[:, 0])
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 0.5)
            optimizer.step()
        with torch.no_grad():
            ids = torch.randint(letters, (1000, L))
            scores = head(lstm(embedding(ids))[0][:, -1])
        hits = scores.argmax(dim=1) == ids[:, 0]
        print(f"  {hits.float().mean():.1f}", end="")
    print()
