"""Configurations of the shape explorer, drawn at random, and what torch makes of each of them."""

import ast
import random
import warnings

import torch
from conditions import VERSIONS, conditions, minor
from torch import nn
from torch.nn.utils.rnn import PackedSequence, pack_padded_sequence, pad_packed_sequence
from torch.utils.flop_counter import FlopCounterMode

LAYER = ["num_layers", "bias", "batch_first", "dropout", "bidirectional", "proj_size"]
SIZES = [1, 2, 3, 4, 5, 7, 8, 10, 12]
LARGE = [100, 128, 300, 512, 1000, 4096]
VALUES = [
    "0",
    "-1",
    "-7",
    "2.0",
    "1.5",
    "0.0",
    "-0.5",
    "True",
    "False",
    "None",
    "'a'",
    "'3'",
    "'0.5'",
    "''",
    "1e-5",
    "2",
    "1.0",
]
# The installed torch, as the explorer has it in a configuration: nothing for the newest.
HERE = minor(torch.__version__)
EMPTY = {
    "torch": "" if minor(VERSIONS[0]) == HERE else "{}.{}".format(*HERE),
    "lengths": "",
    "enforce_sorted": "",
    "x": "",
    "state": "",
    "h_0": "",
    "c_0": "",
    "dtype": "float32",
} | dict.fromkeys(LAYER, "")


def written(shape):
    """A shape as the explorer takes it."""
    return ",".join(map(str, shape)) or "()"


def is_cell(config):
    return config["cls"].endswith("Cell")


def batch_first(config):
    """Whether a layer reads the batch first, as older versions of torch do with whatever Python takes for true."""
    return bool(ast.literal_eval(config["batch_first"] or "False"))


def right(chance):
    """A configuration that torch takes."""
    cls = chance.choice(["LSTM"] * 4 + ["LSTMCell"] * 2 + ["GRU", "GRUCell", "RNN", "RNNCell"])
    large = chance.random() < 0.15
    size = lambda: chance.choice(LARGE if large else SIZES)  # noqa: E731
    config = EMPTY | {"cls": cls, "input_size": str(size()), "hidden_size": str(size())}
    config |= {"N": chance.choice(["", "0", *map(str, SIZES)]), "L": str(chance.choice(SIZES))}
    flag = lambda: chance.choice(["", "True", "False"])  # noqa: E731
    config["bias"] = flag()
    config["dtype"] = chance.choice(["float32", "float64", "float16", "bfloat16"])
    if not is_cell(config):
        config |= {"num_layers": chance.choice(["", "1", "2", "3"]), "batch_first": flag(), "bidirectional": flag()}
        config["dropout"] = chance.choice(["", "", "0", "0.5", "0.25", "1", "1e-5", "1.0", ".3"])
        hidden = int(config["hidden_size"])
        if cls == "LSTM" and hidden > 1 and chance.random() < 0.4:
            config["proj_size"] = str(chance.choice([0, 1, hidden - 1, hidden // 2]))
        if config["N"] not in ("", "0") and not large and chance.random() < 0.3:
            config |= lengths_for(int(config["N"]), int(config["L"]), chance)
    if chance.random() < 0.5:
        config["state"] = "given"
        if chance.random() < 0.3:
            config |= dict(zip(("h_0", "c_0"), map(written, states(config)), strict=False))
    if chance.random() < 0.2:
        config["x"] = written(input_shape(config))
    return config


def lengths_for(N, L, chance):
    """Lengths of the sequences of a batch."""
    lengths = [chance.randint(1, max(1, L)) for _ in range(N)]
    if chance.random() < 0.3:
        lengths = [lengths[0]] * N
    if chance.random() < 0.5:
        return {"lengths": ", ".join(map(str, lengths)), "enforce_sorted": "False"}
    return {"lengths": ",".join(map(str, sorted(lengths, reverse=True))), "enforce_sorted": chance.choice(["", "True"])}


def input_shape(config):
    """The shape of the input of a configuration with proper sizes."""
    if config["x"]:
        return ast.literal_eval(f"({config['x']},)") if config["x"] != "()" else ()
    batch = [int(config["N"])] if config["N"] else []
    width = [number(config["input_size"])]
    if is_cell(config):
        return (*batch, *width)
    steps = [int(config["L"])]
    return (*batch, *steps, *width) if batch_first(config) else (*steps, *batch, *width)


def steps_of(config):
    """How many time steps the input of a packed batch has."""
    return input_shape(config)[1 if batch_first(config) else 0]


def number(text):
    """A size as an int, whatever was written."""
    value = ast.literal_eval(text or "0")
    return int(value) if isinstance(value, (int, float)) else 0


def states(config):
    """The shapes of the states of a configuration with proper sizes."""
    hidden, layers = number(config["hidden_size"]), number(config["num_layers"] or "1")
    directions = 2 if config["bidirectional"] not in ("", "False", "None", "0", "''", "0.0") else 1
    batch = batch_of(config)
    rows = [] if is_cell(config) else [layers * directions]
    rows += [] if batch is None else [batch]
    kinds = 2 if config["cls"].startswith("LSTM") else 1
    return [(*rows, width) for width in (number(config["proj_size"]) or hidden, hidden)][:kinds]


def batch_of(config):
    """How many sequences come to the layer; None for a single one without a batch axis."""
    if config["lengths"] and config["enforce_sorted"] == "False":
        return len(config["lengths"].split(","))
    if config["x"]:
        shape = input_shape(config)
        axes = 2 if is_cell(config) else 3
        if len(shape) == axes:
            return shape[0] if is_cell(config) or batch_first(config) else shape[1]
        if len(shape) == axes - 1:
            return None
    return int(config["N"]) if config["N"] else None


def changed(shape, chance):
    """A shape with another size, or with an axis more, less, or in another place."""
    sizes = [abs(size) for size in shape]
    how = chance.choice(["size", "size", "size", "more", "less", "swap", "one"])
    at = chance.randrange(len(sizes)) if sizes else 0
    if how == "size" and sizes:
        sizes[at] = max(0, sizes[at] + chance.choice([-1, 1, 2]))
    elif how == "one" and sizes:
        sizes[at] = 1
    elif how == "less" and sizes:
        del sizes[at]
    elif how == "swap" and len(sizes) > 1:
        sizes[0], sizes[1] = sizes[1], sizes[0]
    else:
        sizes.insert(at, chance.choice([1, 2, 3]))
    return tuple(sizes)


def wrong(chance):
    """A configuration that was right, with one to three mistakes in it."""
    config = right(chance)
    for _ in range(chance.choice([1, 1, 1, 2, 3])):
        spoil(config, chance)
    if config["lengths"] and (is_cell(config) or not config["N"] or (config["x"] and len(input_shape(config)) != 3)):
        config["lengths"] = ""
    return config


def spoil(config, chance):
    """Make a mistake."""
    how = chance.choice(
        ["value", "value", "value", "input", "input", "state", "state", "state", "lengths", "empty", "unknown"]
    )
    if how == "value":
        config[chance.choice(["input_size", "hidden_size", *([] if is_cell(config) else LAYER)])] = chance.choice(
            VALUES
        )
    elif how == "unknown":
        config[chance.choice(LAYER)] = chance.choice(["1", "2", "True", "0.5"])
    elif how == "input":
        config["x"] = written(changed(input_shape(config), chance))
    elif how == "state":
        config["state"] = "given"
        name, shape = chance.choice(list(zip(("h_0", "c_0"), states(config), strict=False)))
        config[name] = written(changed(shape, chance))
    elif how == "lengths" and not is_cell(config) and config["N"] not in ("", "0"):
        config |= lengths_for(int(config["N"]), int(config["L"]), chance)
        lengths = config["lengths"].replace(" ", "").split(",")
        mistake = chance.choice(["more", "less", "zero", "long", "long", "order"])
        at = chance.randrange(len(lengths))
        if mistake == "more":
            lengths.insert(at, lengths[at])
        elif mistake == "less" and len(lengths) > 1:
            del lengths[at]
        elif mistake == "zero":
            lengths[at] = chance.choice(["0", "-1"])
        elif mistake == "long":
            lengths = [
                str(int(config["L"]) + chance.choice([1, 2])) if chance.random() < 0.6 else each for each in lengths
            ]
        else:
            chance.shuffle(lengths)
        config["lengths"] = ",".join(lengths)
    elif how == "empty":
        config[chance.choice(["N", "L"])] = "0"
        config["x"] = ""


def drawn(seed, count):
    """That many configurations. Two in five are spoilt; not all of that is wrong to torch, which refuses a quarter."""
    chance = random.Random(seed)
    return [wrong(chance) if chance.random() < 0.4 else right(chance) for _ in range(count)]


# --- What torch makes of one ---


def arguments(config):
    """The constructor's arguments that a configuration gives."""
    names = ["input_size", "hidden_size", *LAYER]
    return {name: ast.literal_eval(config[name]) for name in names if config[name]}


def sizes_of(text):
    return tuple(ast.literal_eval(f"({text},)")) if text != "()" else ()


def given_states(config, made, device, dtype):
    """The states that are passed, or nothing."""
    if not config["state"]:
        return []
    shapes = made[: 2 if config["cls"].startswith("LSTM") else 1]
    shapes = [
        sizes_of(config[name]) if config[name] else shape for name, shape in zip(("h_0", "c_0"), shapes, strict=False)
    ]
    return [torch.zeros(shape, device=device, dtype=dtype) for shape in shapes]


def states_look_right(module, passed):
    """Whether a cell takes states of two axes for an input of one: it compares their first axis with its width."""
    fit = all(state.dim() in (1, 2) and state.shape[0] == module.hidden_size for state in passed)
    return fit and any(state.dim() == 2 for state in passed)


def undefined(config, module, inputs, passed):
    """Whether torch does without a check here, so that nobody can tell what comes."""
    if is_cell(config):
        return conditions()["up-to-2.14"] and inputs.shape == (module.input_size,) and states_look_right(module, passed)
    if not isinstance(module, nn.LSTM) or not isinstance(inputs, PackedSequence):
        return False
    wanted = [
        module.get_expected_hidden_size(inputs.data, inputs.batch_sizes),
        module.get_expected_cell_size(inputs.data, inputs.batch_sizes),
    ]
    if any(tuple(state.shape) != shape for state, shape in zip(passed, wanted, strict=False)):
        return True
    flags = [module.bias, module.bidirectional]
    if type(module.num_layers) is not int or any(type(flag) is not bool for flag in flags):
        return False  # these are refused before
    if conditions()["up-to-2.12"]:
        return False  # oneDNN takes sequences of one length as a tensor since 2.13
    if module.proj_size or len(set(sizes_of(config["lengths"]))) > 1 or config["dtype"] == "float64":
        return False
    # Sequences of one length: oneDNN takes them as a tensor again, in half precision on some processors.
    too_long = sizes_of(config["lengths"])[0] > steps_of(config) and config["dtype"] != "float32"
    return too_long or inputs.data.shape[1] != module.input_size


def multiply_adds(config, module):
    """The multiply-adds of one step of one sequence, as torch counts the flops of its matrices."""
    shape = [1, module.input_size] if is_cell(config) else [1, 1, module.input_size]
    weight = next(module.parameters())
    with torch.no_grad(), FlopCounterMode(display=False) as counter:
        module(torch.zeros(shape, device=weight.device, dtype=weight.dtype))
    return counter.get_total_flops() // 2


def device_for(config):
    """The CPU for what is small; `meta` knows shapes alone, which is quick for what is large and slow for the rest.

    Where a size is no number, a message speaks of the device: then it is the CPU, as it is without one.
    """
    if not all(text.isdigit() for text in (config["hidden_size"], config["proj_size"]) if text):
        return "cpu"
    sizes = [number(config["input_size"]), number(config["hidden_size"])]
    return "meta" if max(sizes) > 64 and not config["lengths"] else "cpu"


def truth(config):
    """What torch makes of a configuration, in the words of the explorer's module."""
    found = {
        "parameters": [],
        "count": 0,
        "bytes": 0,
        "multiplyAdds": 0,
        "warnings": [],
        "refusal": None,
        "tensors": {},
    }
    dtype = getattr(torch, config["dtype"])
    device = device_for(config)
    stage = "constructor"
    torch.set_warn_always(True)
    with torch.no_grad(), warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        try:
            made = {} if dtype is torch.float32 else {"dtype": dtype}
            made |= {} if device == "cpu" else {"device": device}
            module = getattr(nn, config["cls"])(**arguments(config), **made)
            found["parameters"] = [[name, list(each.shape)] for name, each in module.named_parameters()]
            found["count"] = sum(each.numel() for each in module.parameters())
            found["bytes"] = sum(each.numel() * each.element_size() for each in module.parameters())
            stage = "pack"
            x = torch.zeros(input_shape(config), device=device, dtype=dtype)
            first = batch_first(config)
            inputs = x
            if config["lengths"]:
                sort = config["enforce_sorted"] != "False"
                inputs = pack_padded_sequence(
                    x, list(sizes_of(config["lengths"])), batch_first=first, enforce_sorted=sort
                )
            stage = "call"
            passed = given_states(config, states(config), device, dtype)
            if undefined(config, module, inputs, passed):
                stage = "undefined"
            else:
                answer = module(inputs, *([tuple(passed)] if len(passed) == 2 else passed))
                found["tensors"] = {name: list(each.shape) for name, each in named(answer, config, first).items()}
        except Exception as error:
            found["refusal"] = [type(error).__name__, str(error), stage]
    if found["parameters"]:
        found["multiplyAdds"] = counted(config)
    found["warnings"] = [[each.category.__name__, str(each.message).partition(" (Triggered")[0]] for each in told]
    found["cpu"] = device == "cpu" and config["dtype"] == "float32" and not conditions()["without-onednn"]
    return None if stage == "undefined" else found


def counted(config):
    """The multiply-adds of a configuration that the constructor takes."""
    plain = {name: value for name, value in arguments(config).items() if name != "dropout"}
    plain = {name: int(value) if name.endswith(("size", "layers")) else bool(value) for name, value in plain.items()}
    # In float64, as the counter sees no matrices in what oneDNN does at once.
    module = getattr(nn, config["cls"])(**plain, device=device_for(config), dtype=torch.float64)
    return multiply_adds(config, module)


def named(answer, config, first):
    """The tensors that a module gives back, by the explorer's names."""
    if is_cell(config):
        return dict(zip(("h_1", "c_1"), answer if isinstance(answer, tuple) else (answer,), strict=False))
    output, ends = answer
    found = dict(zip(("h_n", "c_n"), ends if isinstance(ends, tuple) else (ends,), strict=False))
    if not isinstance(output, PackedSequence):
        return {"output": output} | found
    return {"output.data": output.data, "padded": pad_packed_sequence(output, first)[0]} | found
