import torch
from torch import nn

torch.manual_seed(0)
modes, kinds, H_out = 3, 8, 24  # messages 0, 1, 2 set the mode
N, L = 20, 10


# 1. Data: a log of messages. Which mode is the machine in at each step?
def make_stream(T):
    message = torch.randint(modes, kinds, (T,))  # (T,)
    sets = torch.rand(T) < 1 / 20
    message[sets] = torch.randint(modes, (int(sets.sum()),))
    message[0] = 0
    last = torch.where(message < modes, torch.arange(T), 0).cummax(0).values
    return message, message[last], torch.arange(T) - last


# 2. One long stream as N streams side by side
def side_by_side(stream):
    T = len(stream) // N  # what is left over is dropped
    return stream[: N * T].view(N, T)


# 3. The model takes a state and gives one back
class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.lstm = nn.LSTM(kinds, H_out, batch_first=True)
        self.head = nn.Linear(H_out, modes)

    def forward(self, message, state=None):
        x = nn.functional.one_hot(message, kinds).float()
        output, state = self.lstm(x, state)
        return self.head(output), state


def evaluate(model, message, mode, carried):
    state, right = None, []  # its own state, from zeros
    with torch.no_grad():
        for start in range(0, len(message), L):
            window = slice(start, start + L)
            scores, after = model(message[None, window], state)
            state = after if carried else None
            right.append(scores[0].argmax(dim=1) == mode[window])
    return torch.cat(right).float().mean()


# 4. Training: carry the state and detach it, or begin each window with zeros
message, mode, _ = make_stream(8000)
messages, targets = side_by_side(message), side_by_side(mode)
new_message, new_mode, age = make_stream(3000)
for carried in True, False:
    torch.manual_seed(0)
    model = Model()
    optimizer = torch.optim.Adam(model.parameters(), lr=0.03)
    for _ in range(12):
        state = None  # an epoch begins where the streams begin
        for start in range(0, messages.size(1), L):
            window = slice(start, start + L)
            part = messages[:, window]  # (N, L)
            scores, state = model(part, state)  # scores (N, L, modes)
            loss = nn.functional.cross_entropy(
                scores.flatten(0, 1), targets[:, window].flatten()
            )
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), max_norm=1.0)
            optimizer.step()
            state = tuple(each.detach() for each in state)
            if not carried:
                state = None
    accuracy = evaluate(model, new_message, new_mode, carried)
    print(f"state carried: {carried}, accuracy {accuracy:.2f}")

# 5. Baselines: the mode that training has most, and what a window can tell
often = new_mode == mode.mode().values
known = age <= torch.arange(len(age)) % L  # set within this window
best = torch.where(known, 1.0, often.float())
print(f"most frequent: accuracy {often.float().mean():.2f}")
print(f"from the window alone: accuracy {best.mean():.2f}")
print(f"the last setting is in the window: {known.float().mean():.0%}")
