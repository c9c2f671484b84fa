import torch
from torch import nn


class WordDropout(nn.Embedding):
    """An embedding that leaves out some words in each training pass."""

    p = 0.1

    def forward(self, ids):
        rows = self.weight.new_ones(self.num_embeddings, 1)
        keep = nn.functional.dropout(rows, self.p, self.training)
        return nn.functional.embedding(
            ids, self.weight * keep, self.padding_idx
        )


torch.manual_seed(0)
words, H_in = 60, 10
embedding = WordDropout(words, H_in, padding_idx=0)
embedding.p = 0.3
N, L = 3, 200
ids = torch.randint(words, (N, L))  # (N, L)
x = embedding(ids)  # (N, L, H_in)
out = (x == 0).all(dim=-1)  # (N, L)
whole = all(out[ids == word].unique().numel() == 1 for word in ids.unique())
print("each word everywhere or nowhere:", whole)
print("some are left out:", bool(out[ids > 0].any()))
embedding.eval()
print("eval():", torch.equal(embedding(ids), embedding.weight[ids]))
