import queue
import threading
from concurrent.futures import Future, ThreadPoolExecutor

import torch
from torch import nn

torch.manual_seed(0)
H_in, H_out = 5, 6
lstm = nn.LSTM(H_in, H_out, batch_first=True).eval()
requests = queue.Queue()


def worker():
    """The one thread that has the states; any other may ask it."""
    states, waiting = {}, []
    zeros = torch.zeros(1, H_out)  # (1, H_out) — of one stream
    while True:
        if not waiting:
            waiting.append(requests.get())  # sleeps until one comes
        while not requests.empty():
            waiting.append(requests.get())
        now, later = {}, []
        for request in waiting:  # one step of each stream in a call
            if request is None or request[0] in now:
                later.append(request)
            else:
                now[request[0]] = request
        waiting = later
        if not now:
            return  # None came, and nothing waits in front of it
        keys, xs, futures = zip(*now.values(), strict=True)
        pairs = [states.get(key, (zeros, zeros)) for key in keys]
        h, c = (torch.stack(each, dim=1) for each in zip(*pairs, strict=True))
        try:
            with torch.inference_mode():
                output, (h, c) = lstm(torch.stack(xs).unsqueeze(1), (h, c))
        except Exception as error:  # for those who ask, not for this thread
            for future in futures:
                future.set_exception(error)
            continue
        for i, (key, future) in enumerate(zip(keys, futures, strict=True)):
            states[key] = h[:, i], c[:, i]
            future.set_result(output[i, 0])


def ask(key, x):
    future = Future()
    requests.put((key, x, future))
    return future.result()


def client(user):
    return torch.stack([ask(user, x_t) for x_t in users[user]])  # (L, H_out)


L = 20
users = torch.randn(7, L, H_in)  # (7, L, H_in)
thread = threading.Thread(target=worker)
thread.start()
with ThreadPoolExecutor(max_workers=7) as pool:
    served = torch.stack(list(pool.map(client, range(7))))  # (7, L, H_out)
requests.put(None)
thread.join()
with torch.inference_mode():
    whole, _ = lstm(users)  # (7, L, H_out)
print(served.flatten(0, 1).size(0), "requests from 7 threads")
print("same as one call:", torch.allclose(served, whole, atol=1e-6))
