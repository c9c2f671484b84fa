import torch
from torch import nn

L, N, H_in, H_out, num_layers, D = 5, 4, 10, 20, 3, 2
t, n = 2, 3

for bidirectional in (False, True):
    sizes = {"num_layers": num_layers, "bidirectional": bidirectional}
    time_first = nn.LSTM(H_in, H_out, **sizes)
    batch_first = nn.LSTM(H_in, H_out, **sizes, batch_first=True)
    batch_first.load_state_dict(time_first.state_dict())
    x = torch.randn(L, N, H_in)  # (L, N, H_in)
    output, (h_n, _) = time_first(x)
    turned, _ = batch_first(x.transpose(0, 1))

    print("bidirectional =", bidirectional)
    same = torch.allclose(output[t], turned[:, t])
    print("  output[t] == turned[:, t]:", same)
    same = torch.allclose(output[:, n], turned[n])
    print("  output[:, n] == turned[n]:", same)
    if not bidirectional:
        same = torch.allclose(output[-1], h_n[-1])
        print("  output[-1] == h_n[-1]:    ", same)

forward, backward = output.chunk(2, dim=-1)  # forward (L, N, H_out)
ends = forward[-1], backward[0]  # what each direction read last
joined = torch.cat((h_n[-2], h_n[-1]), dim=-1)  # (N, D * H_out)
layers = h_n.view(num_layers, D, N, H_out)  # (num_layers, D, N, H_out)
same = torch.allclose(torch.cat(ends, dim=-1), joined)
print("  both ends of output, joined:", same)
same = torch.allclose(torch.stack(ends), layers[-1])
print("  layers[-1] is the top layer:", same)
