import torch
from torch import nn

embedding = nn.Embedding(14, 10)
lstm = nn.LSTM(10, 20, batch_first=True)
head = nn.Linear(20, 6)
ids = torch.tensor([13, 8, 6, 11])
output, _ = lstm(embedding(ids).unsqueeze(0))
print(tuple(head(output).shape))
