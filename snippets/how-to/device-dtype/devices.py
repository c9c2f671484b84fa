import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence

device = "meta"  # stands for a GPU
x, lengths = torch.randn(3, 7, 5), torch.tensor([7, 4, 2])
zeros = torch.zeros(1, 3, 20), torch.zeros(1, 3, 20)
lstm = nn.LSTM(5, 20, batch_first=True)


def model_moved():
    nn.LSTM(5, 20, batch_first=True).to(device)(x)


def input_moved():
    lstm(x.to(device))


def state_left():
    lstm.to(device)(x.to(device), zeros)


def lengths_moved():
    pack_padded_sequence(x, lengths.to(device), batch_first=True)


def numpy_of_it():
    lstm.to(device)(x.to(device))[0].detach().numpy()


def nothing():
    x_there = x.to(device)
    state = x_there.new_zeros(1, 3, 20), x_there.new_zeros(1, 3, 20)
    lstm.to(device)(x_there, state)


mistakes = model_moved, input_moved, state_left, lengths_moved, numpy_of_it
for mistake in (*mistakes, nothing):
    lstm.to_empty(device="cpu")
    try:
        mistake()
        print(f"{mistake.__name__}: runs")
    except (RuntimeError, TypeError) as error:
        print(f"{mistake.__name__}: {str(error).split('.')[0]}")
