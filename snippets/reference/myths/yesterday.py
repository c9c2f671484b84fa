import torch

torch.manual_seed(0)
price = torch.randn(5000).cumsum(0)  # a random walk: unpredictable


def r2(predicted, true):
    return (
        1
        - ((predicted - true) ** 2).sum() / ((true - true.mean()) ** 2).sum()
    )


today, yesterday = price[1:], price[:-1]
print(
    "price, yesterday's repeated: R² above 0.99:",
    bool(r2(yesterday, today) > 0.99),
)
print(
    "shifted by one step: error is",
    (yesterday[1:] - today[:-1]).abs().max().item(),
)

change = price.diff()
print(
    "change, yesterday's repeated: R² above 0:",
    bool(r2(change[:-1], change[1:]) > 0),
)
