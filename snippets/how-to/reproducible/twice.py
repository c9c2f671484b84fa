import hashlib
import random

import numpy as np
import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_sequence
from torch.utils.data import DataLoader, Dataset

UPDATE, CRASH, kinds, classes = 1, 2, 10, 2


def seed_everything(seed):
    random.seed(seed)
    np.random.seed(seed)
    torch.manual_seed(seed)  # the CPU and all GPUs
    return torch.Generator().manual_seed(seed)  # for the DataLoader


def fingerprint(model):
    weights = hashlib.sha256()
    for name, tensor in model.state_dict().items():
        weights.update(name.encode() + tensor.cpu().numpy().tobytes())
    return weights.hexdigest()[:12]


class Logs(Dataset):  # did the update come before the crash?
    def __init__(self, count):
        self.logs = []
        for _ in range(count):
            log = random.choices(range(3, kinds), k=random.randint(2, 20))
            first, second = sorted(random.sample(range(len(log)), 2))
            label = random.randrange(classes)
            pair = (UPDATE, CRASH) if label else (CRASH, UPDATE)
            log[first], log[second] = pair
            self.logs.append((torch.tensor(log), label))

    def __len__(self):
        return len(self.logs)

    def __getitem__(self, index):
        log, label = self.logs[index]
        other = torch.from_numpy(np.random.rand(len(log)) < 0.1)
        return log.masked_fill(other & (log > CRASH), 3), label  # augmented


def collate(pairs):
    logs, labels = zip(*pairs, strict=True)
    lengths = torch.tensor([len(log) for log in logs])
    return pad_sequence(logs, batch_first=True), lengths, torch.tensor(labels)


class Classifier(nn.Module):
    def __init__(self, H_in=8, H_out=16):
        super().__init__()
        self.embedding = nn.Embedding(kinds, H_in, padding_idx=0)
        self.lstm = nn.LSTM(H_in, H_out, batch_first=True)
        self.dropout = nn.Dropout(0.2)
        self.head = nn.Linear(H_out, classes)

    def forward(self, ids, lengths):
        N, L = ids.shape
        x = self.embedding(ids)  # (N, L, self.lstm.input_size)
        packed = pack_padded_sequence(
            x, lengths, batch_first=True, enforce_sorted=False
        )
        _, (h_n, _) = self.lstm(packed)  # h_n (1, N, self.lstm.hidden_size)
        return self.head(self.dropout(h_n[-1]))  # (N, classes)


def train(seed):
    order = seed_everything(seed)  # before the data and before the model
    data, test = Logs(400), Logs(400)
    batches = DataLoader(
        data, batch_size=20, shuffle=True, collate_fn=collate, generator=order
    )
    model = Classifier()
    optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
    for _ in range(5):
        for ids, lengths, target in batches:
            loss = nn.functional.cross_entropy(model(ids, lengths), target)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    model.eval()
    ids, lengths, target = collate(test)
    with torch.no_grad():
        hits = model(ids, lengths).argmax(dim=1) == target
    share = target.float().mean().item()
    return fingerprint(model), hits.float().mean(), max(share, 1 - share)


if __name__ == "__main__":
    first, accuracy, baseline = train(seed=0)
    again, *_ = train(seed=0)
    other, *_ = train(seed=1)
    print(f"accuracy {accuracy:.2f}, always the same label {baseline:.2f}")
    print("same seed, same weights to the last bit:", first == again)
    print("another seed, same weights:", first == other)
