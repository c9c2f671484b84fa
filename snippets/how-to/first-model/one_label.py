import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence

torch.manual_seed(0)
N, L, H_in, H_out, labels = 3, 5, 10, 20, 2


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.embedding = nn.Embedding(14, H_in, padding_idx=0)
        self.lstm = nn.LSTM(H_in, H_out, batch_first=True)
        self.head = nn.Linear(H_out, labels)

    def forward(self, ids, lengths):
        x = self.embedding(ids)  # (N, L, H_in)
        packed = pack_padded_sequence(
            x, lengths, batch_first=True, enforce_sorted=False
        )
        _, (h_n, _) = self.lstm(packed)  # h_n (1, N, H_out)
        return self.head(h_n[-1])  # (N, labels)


ids = torch.randint(1, 14, (N, L))  # (N, L)
scores = Classifier()(ids, torch.tensor([4, 5, 2]))  # (N, labels)
target = torch.tensor([0, 1, 1])  # (N,) — one label for each sentence
print("scores", tuple(scores.shape))
print("loss", tuple(nn.CrossEntropyLoss()(scores, target).shape))
