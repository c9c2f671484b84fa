from torch import nn

lstm = nn.LSTM(5, 10, num_layers=2, bidirectional=True)
names = [name for name, _ in lstm.named_parameters()]
tests = {
    "weight_hh_l0": lambda name: name == "weight_hh_l0",
    "endswith('_l0')": lambda name: name.endswith("_l0"),
    "'weight' in name": lambda name: "weight" in name,
    "startswith('weight_hh')": lambda name: name.startswith("weight_hh"),
}
for test, finds in tests.items():
    found = list(filter(finds, names))
    right = [name for name in found if name.startswith("weight_hh")]
    print(f"{test:<24} {len(right)} of 4, and {len(found) - len(right)}")
print(*filter(tests["startswith('weight_hh')"], names), sep="\n")
