// The rules of shapes: what torch makes of a layer or a cell, its input and its states, in each version that the explorer
// knows.
//
// Functions that take data and give data, without dependencies. A configuration is an object of texts, as they stand in
// an address (DEFAULTS has all of its fields). The constructor's arguments are Python literals: "20.0" is no "20", and ""
// is an argument that is not given. `torch` is a version such as "2.10", and "" the newest. Where torch refuses, its checks
// are followed in its own order, and its messages are given word for word; tests/test_explorer.py asks torch the same
// questions.

export const DEFAULTS = {
  cls: "LSTM", input_size: "10", hidden_size: "20", num_layers: "", bias: "", batch_first: "", dropout: "",
  bidirectional: "", proj_size: "", N: "3", L: "5", lengths: "", enforce_sorted: "", x: "", state: "", h_0: "", c_0: "",
  dtype: "float32", torch: "",
};
// The constructor's arguments in their order, and their defaults in Python.
export const ARGUMENTS = {
  input_size: null, hidden_size: null, num_layers: "1", bias: "True", batch_first: "False", dropout: "0.0", bidirectional: "False", proj_size: "0",
};
export const CLASSES = ["LSTM", "LSTMCell", "GRU", "GRUCell", "RNN", "RNNCell"];
export const BYTES = { float32: 4, float64: 8, float16: 2, bfloat16: 2 };
const GATES = { LSTM: 4, GRU: 3, RNN: 1 };
// How large a number may be here. Python's may be larger, but then no sum is exact in a browser.
const LIMITS = { input_size: 1e6, hidden_size: 1e5, num_layers: 100, proj_size: 1e5, dropout: 1e6, N: 1e6, L: 1e6, lengths: 1e6, axis: 1e6 };

export const isCell = (cls) => cls.endsWith("Cell");
export const kindOf = (cls) => cls.replace("Cell", "");
// The arguments that the constructor of a class takes.
export const argumentsOf = (cls) =>
  Object.keys(ARGUMENTS).filter((name) => (isCell(cls) ? ["input_size", "hidden_size", "bias"].includes(name) : cls === "LSTM" || name !== "proj_size"));

// --- Reading a configuration ---

const INT = /^-?(?:0|[1-9]\d{0,15})$/;
const FLOAT = /^-?(?:\d{1,17}\.\d{0,17}|\.\d{1,17}|(?:\d{1,17}\.?\d{0,17}|\.\d{1,17})[eE][+-]?\d{1,3})$/;
const VERSION = /^\d{1,3}\.\d{1,3}$/;
const STRING = /^(?:'[\w .+-]{0,20}'|"[\w .+-]{0,20}")$/;

// A literal of Python as {type, value, text}, `type` being Python's name for it; null if it is none.
export function literal(text) {
  if (INT.test(text)) return { type: "int", value: Number(text), text };
  if (FLOAT.test(text)) return { type: "float", value: Number(text), text };
  if (text === "True" || text === "False") return { type: "bool", value: Number(text === "True"), text };
  if (text === "None") return { type: "NoneType", value: null, text };
  if (STRING.test(text)) return { type: "str", value: text.slice(1, -1), text };
  return null;
}

// The sizes in a text such as "5, 3, 10", "(5,)" or "()"; null if it is none.
export function readSizes(text, limit = LIMITS.axis) {
  const inner = text.trim().replace(/^\((.*)\)$/, "$1").replace(/^\[(.*)\]$/, "$1").trim();
  if (!inner) return text.trim() ? [] : null;
  const pieces = inner.replace(/,$/, "").split(",").map((piece) => piece.trim());
  return pieces.every((piece) => INT.test(piece) && Math.abs(Number(piece)) <= limit) ? pieces.map(Number) : null;
}

const isSize = (text, limit) => INT.test(text) && Number(text) >= 0 && Number(text) <= limit;
const isShape = (text) => {
  const found = readSizes(text);
  return text === "" || (found !== null && found.length <= 5 && found.every((size) => size >= 0));
};
function isArgument(name, text) {
  if (text === "") return true;
  const found = literal(text);
  return found !== null && !(typeof found.value === "number" && Math.abs(found.value) > (LIMITS[name] ?? 1e6));
}
const isOneOf = (...values) => (text) => values.includes(text);
const ACCEPTED = {
  ...Object.fromEntries(Object.keys(ARGUMENTS).map((name) => [name, (text) => isArgument(name, text)])),
  cls: isOneOf(...CLASSES),
  N: (text) => text === "" || isSize(text, LIMITS.N),
  L: (text) => isSize(text, LIMITS.L),
  lengths: (text) => text === "" || (readSizes(text, LIMITS.lengths)?.length ?? 99) <= 64,
  enforce_sorted: isOneOf("", "True", "False"),
  state: isOneOf("", "given"),
  x: isShape, h_0: isShape, c_0: isShape,
  dtype: isOneOf(...Object.keys(BYTES)),
  torch: (text) => text === "" || VERSION.test(text),
};

const LISTS = ["lengths", "x", "h_0", "c_0"];

// A configuration from what anybody wrote: {config, rejected}, with the default for each field that
// cannot be read, and the names of these fields. Lists of sizes become 5, 3, 2, however they were written.
export function accept(raw) {
  const config = { ...DEFAULTS };
  const rejected = [];
  for (const [name, value] of Object.entries(raw)) {
    if (!Object.hasOwn(DEFAULTS, name)) continue;
    const text = String(value).trim();
    if (ACCEPTED[name](text)) config[name] = text && LISTS.includes(name) ? readSizes(text).join(", ") || "()" : text;
    else rejected.push(name);
  }
  const axes = config.x ? readSizes(config.x).length : config.N === "" ? 2 : 3;
  if (config.lengths && (isCell(config.cls) || axes !== 3)) {
    config.lengths = "";
    rejected.push("lengths");
  }
  return { config, rejected };
}

// --- How Python writes ---

// A float as Python writes it: 1.0, 1e-05.
export function float(value) {
  if (Number.isInteger(value) && Math.abs(value) < 1e16) return value.toFixed(1);
  if (value !== 0 && Math.abs(value) < 1e-4) return value.toExponential().replace(/e-(\d)$/, "e-0$1");
  return String(value).replace(/e\+?(\d)$/, "e+0$1");
}

// A value as Python writes it.
function repr({ type, value, text }) {
  return type === "float" ? float(value) : type === "str" ? `'${value}'` : text;
}

// A shape as Python writes it.
export const tuple = (sizes) => (sizes.length === 1 ? `(${sizes[0]},)` : `(${sizes.join(", ")})`);
const list = (sizes) => `[${sizes.join(", ")}]`;

// --- What differs between the versions of torch ---

// What torch.empty says to sizes the first of which is no number: while it knows one form, and while it also knew another.
const SIZES = {
  one: (sizes) => `empty(): argument 'size' (position 1) must be tuple of ints, but found element of type ${sizes[0].type} at pos 0`,
  two: (_, dtype) => {
    const rest = "torch.dtype dtype = None, torch.layout layout = None, torch.device device = None, bool pin_memory = False, bool requires_grad = False";
    const format = "torch.memory_format memory_format = None";
    const given = `dtype=${dtype === "float32" ? "NoneType" : "torch.dtype"}, device=NoneType`;
    return `empty() received an invalid combination of arguments - got (tuple, ${given}), but expected one of:\n * (tuple of ints size, *, tuple of names names, ${format}, ${rest})\n * (tuple of ints size, *, ${format}, Tensor out = None, ${rest})\n`;
  },
};
// What the rules and the messages below ask for by name, as it is from a version on, the newest first.
const BY_VERSION = {
  // Whether the constructor of a layer looks at the types of bias and batch_first, and at input_size.
  checksFlags: [["2.11", true], ["", false]],
  // torch.empty had a second form, with names, until named tensors were removed.
  emptySizes: [["2.13", SIZES.one], ["", SIZES.two]],
  // How many characters of a message on the types of arguments torch gives.
  longest: [["2.9", Infinity], ["", 1023]],
  // Whether oneDNN takes packed sequences of one length as a tensor.
  packedAsTensor: [["2.13", true], ["", false]],
  // What stands in front of two matrices that do not fit.
  product: [["2.15", ({ bias }) => (bias ? "addmm: " : "mm: ")], ["", () => ""]],
  // Whether a cell looks at the number of axes of a state that it has given a batch axis where the input has none.
  countsAxes: [["2.15", true], ["", false]],
};
const numberOf = (version) => version.split(".").reduce((sum, part) => 1000 * sum + Number(part), 0);
const inVersion = (config, name) => BY_VERSION[name].find(([from]) => !config.torch || numberOf(from) <= numberOf(config.torch))[1];

// --- What torch refuses ---

// Ends the checks as an exception ends torch's.
class Refusal extends Error {
  constructor(type, message, entry) {
    super(message);
    this.refusal = { type, message, entry };
  }
}
const refuse = (type, message, entry) => {
  throw new Refusal(type, message, entry);
};
const number = (argument) => ["int", "float", "bool"].includes(argument.type);

// The constructor's arguments as literals, the defaults in the place of those not given.
function given(config) {
  const found = {};
  for (const [name, standard] of Object.entries(ARGUMENTS)) {
    const text = config[name] || standard;
    if (text !== null) found[name] = literal(text);
  }
  return found;
}

// Python's own checks when the constructor is called.
function checkSignature(config) {
  const { cls } = config;
  const owner = isCell(cls) ? cls : "RNNBase";
  if (config.proj_size && (cls === "GRU" || cls === "RNN")) {
    refuse("ValueError", "proj_size argument is only supported for LSTM, not RNN or GRU", "constructor/#proj-only-lstm");
  }
  const unknown = Object.keys(ARGUMENTS).find((name) => config[name] && !argumentsOf(cls).includes(name));
  if (unknown) refuse("TypeError", `${owner}.__init__() got an unexpected keyword argument '${unknown}'`, "constructor/#unknown-argument");
  const missing = ["input_size", "hidden_size"].filter((name) => !config[name]).map((name) => `'${name}'`);
  if (missing.length) {
    const plural = missing.length > 1 ? "s" : "";
    refuse("TypeError", `${owner}.__init__() missing ${missing.length} required positional argument${plural}: ${missing.join(" and ")}`, "constructor/#missing-hidden-size");
  }
}

// Python's float() of a literal.
function toFloat(argument) {
  if (number(argument)) return;
  if (argument.type === "NoneType") {
    refuse("TypeError", "float() argument must be a string or a real number, not 'NoneType'", "constructor/#dropout-type");
  }
  const word = /^\s*[+-]?(?:(?:\d(?:_?\d)*)(?:\.(?:\d(?:_?\d)*)?)?(?:[eE][+-]?\d(?:_?\d)*)?|\.\d(?:_?\d)*(?:[eE][+-]?\d(?:_?\d)*)?|inf|infinity|nan)\s*$/i;
  if (!word.test(argument.value)) refuse("ValueError", `could not convert string to float: ${repr(argument)}`, "constructor/#dropout-type");
}

const compare = (argument, sign) => {
  if (!number(argument)) refuse("TypeError", `'${sign}' not supported between instances of '${argument.type}' and 'int'`, "constructor/#num-layers-type");
};
const positive = (argument, name) => {
  if (argument.value <= 0) refuse("ValueError", `${name} must be greater than zero`, "constructor/#size-positive");
};
const ofType = (argument, name, type, entry) => {
  if (argument.type !== type && !(type === "int" && argument.type === "bool")) {
    refuse("TypeError", `${name} should be of type ${type}, got: ${argument.type}`, entry);
  }
};

// torch.empty() for a weight: each size with the type that Python has computed for it.
function checkEmpty(config, sizes) {
  if (["float", "bool", "str", "NoneType"].includes(sizes[0].type)) {
    refuse("TypeError", inVersion(config, "emptySizes")(sizes, config.dtype), "constructor/#size-float");
  }
  const at = sizes.findIndex(({ type }) => type !== "int" && type !== "bool");
  if (at > 0) {
    refuse("TypeError", `empty(): argument 'size' failed to unpack the object at pos ${at + 1} with error "type must be tuple of ints,but got ${sizes[at].type}"`, "constructor/#size-float");
  }
  const negative = sizes.find(({ value }) => value < 0);
  if (negative) {
    refuse("RuntimeError", `Trying to create tensor with negative dimension ${negative.value}: ${list(sizes.map(({ value }) => value))}`, "constructor/#cell-negative-size");
  }
}

// RNNBase.__init__: the checks of a layer, in their order. Warnings are added to `warnings`.
function checkLayer(config, warnings) {
  const { input_size, hidden_size, num_layers, bias, batch_first, dropout, proj_size } = given(config);
  toFloat(dropout);
  if (!["int", "float"].includes(dropout.type) || !(dropout.value >= 0 && dropout.value <= 1)) {
    refuse("ValueError", "dropout should be a number in range [0, 1] representing the probability of an element being zeroed", "constructor/#dropout-range");
  }
  if (dropout.value > 0 && number(num_layers) && num_layers.value === 1) {
    warnings.push({
      type: "UserWarning",
      message: `dropout option adds dropout after all but last recurrent layer, so non-zero dropout expects num_layers greater than 1, but got dropout=${repr(dropout)} and num_layers=${repr(num_layers)}`,
      entry: "constructor/#dropout-one-layer",
    });
  }
  if (inVersion(config, "checksFlags")) {
    ofType(bias, "bias", "bool", "constructor/#flag-type");
    ofType(batch_first, "batch_first", "bool", "constructor/#flag-type");
    ofType(input_size, "input_size", "int", "constructor/#size-type");
    positive(input_size, "input_size");
  }
  ofType(hidden_size, "hidden_size", "int", "constructor/#size-type");
  positive(hidden_size, "hidden_size");
  compare(num_layers, "<=");
  positive(num_layers, "num_layers");
  compare(proj_size, "<");
  if (proj_size.value < 0) refuse("ValueError", "proj_size should be a positive integer or zero to disable projections", "constructor/#proj-too-large");
  if (proj_size.value >= hidden_size.value) refuse("ValueError", "proj_size has to be smaller than hidden_size", "constructor/#proj-too-large");
  if (num_layers.type === "float") refuse("TypeError", "'float' object cannot be interpreted as an integer", "constructor/#num-layers-type");
  const gates = { type: config.cls === "RNN" ? hidden_size.type : "int", value: GATES[config.cls] * hidden_size.value };
  checkEmpty(config, [gates, input_size]);
  checkEmpty(config, [gates, proj_size.value > 0 ? proj_size : hidden_size]);
  if (proj_size.value > 0) checkEmpty(config, [proj_size, hidden_size]);
}

// RNNCellBase.__init__ checks nothing itself; torch.empty() does.
function checkCell(config) {
  const { input_size, hidden_size } = given(config);
  if (hidden_size.type === "NoneType") refuse("TypeError", "unsupported operand type(s) for *: 'int' and 'NoneType'", "constructor/#size-float");
  const gates = hidden_size.type === "bool" ? { ...hidden_size, type: "int" } : hidden_size;
  const rows = { type: gates.type, value: GATES[kindOf(config.cls)] * gates.value };
  checkEmpty(config, [rows, input_size]);
  checkEmpty(config, [rows, hidden_size]);
}

// --- The sizes of a configuration that the constructor takes ---

const truth = ({ type, value }) => (type === "str" ? value !== "" : Boolean(value));

// Whether a layer reads the batch first: some versions do with whatever Python takes for true.
export const batchFirstOf = (config) => !isCell(config.cls) && truth(given(config).batch_first);

// The numbers that all shapes are made of.
function measure(config) {
  const found = given(config);
  const cell = isCell(config.cls);
  const H_cell = found.hidden_size.value;
  return {
    cell,
    H_in: found.input_size.value,
    H_cell,
    H_out: found.proj_size.value > 0 ? found.proj_size.value : H_cell,
    layers: cell ? 1 : found.num_layers.value,
    D: !cell && truth(found.bidirectional) ? 2 : 1,
    bias: truth(found.bias),
    projected: !cell && found.proj_size.value > 0,
    batchFirst: batchFirstOf(config),
    gates: GATES[kindOf(config.cls)],
    lstm: kindOf(config.cls) === "LSTM",
  };
}

// The parameters in torch's order: {name, axes, shape}.
export function parametersOf(config) {
  const { cell, H_in, H_cell, H_out, layers, D, bias, projected, gates, lstm } = measure(config);
  const width = lstm ? "H_cell" : "H_out";
  const rows = gates === 1 ? width : `${gates} * ${width}`;
  const found = [];
  const add = (name, axes, shape) => found.push({ name, axes, shape });
  for (let layer = 0; layer < layers; layer++) {
    for (let direction = 0; direction < D; direction++) {
      const suffix = cell ? "" : `_l${layer}${direction ? "_reverse" : ""}`;
      const above = D === 2 ? "D * H_out" : "H_out";
      add(`weight_ih${suffix}`, [rows, layer ? above : "H_in"], [gates * H_cell, layer ? D * H_out : H_in]);
      add(`weight_hh${suffix}`, [rows, "H_out"], [gates * H_cell, H_out]);
      if (bias) add(`bias_ih${suffix}`, [rows], [gates * H_cell]);
      if (bias) add(`bias_hh${suffix}`, [rows], [gates * H_cell]);
      if (projected) add(`weight_hr${suffix}`, ["H_out", "H_cell"], [H_out, H_cell]);
    }
  }
  return found;
}

export const product = (sizes) => sizes.reduce((whole, size) => whole * size, 1);

// --- What goes in ---

// The shape of the input, and what its axes are; `axes` is null where their number is none that torch takes.
function inputOf(config, { cell, H_in, batchFirst }) {
  const batched = cell ? ["N", "H_in"] : batchFirst ? ["N", "L", "H_in"] : ["L", "N", "H_in"];
  const single = batched.filter((axis) => axis !== "N");
  if (config.x) {
    const shape = readSizes(config.x);
    return { shape, axes: [batched, single].find((axes) => axes.length === shape.length) ?? null };
  }
  const axes = config.N === "" ? single : batched;
  const known = { N: Number(config.N), L: Number(config.L), H_in };
  return { shape: axes.map((axis) => known[axis]), axes };
}

// pack_padded_sequence: what it refuses, and else {batchSizes, total, N, order}. `order` is null for sorted lengths.
function pack(config, { shape, axes }) {
  let lengths = readSizes(config.lengths);
  const batch = axes.indexOf("N");
  const [N, L, width] = [shape[batch], shape[1 - batch], shape[2]];
  let order = null;
  if (config.enforce_sorted === "False") {
    order = [...lengths.keys()].sort((a, b) => lengths[b] - lengths[a]);
    lengths = order.map((i) => lengths[i]);
    checkSelect(order, N, batch, "packing/#lengths-too-many", product(shape));
  }
  if (product([L, width, order ? lengths.length : N]) === 0) refuse("RuntimeError", "Cannot pack empty tensors.", "packing/#pack-empty");
  const count = order ? lengths.length : N;
  if (lengths.length !== count) {
    refuse("RuntimeError", `Expected \`len(lengths)\` to be equal to batch_size, but got ${lengths.length} (batch_size=${count})`, "packing/#lengths-count");
  }
  if (lengths.at(-1) <= 0) {
    refuse("RuntimeError", "Length of all samples has to be greater than 0, but found an element in 'lengths' that is <= 0", "packing/#length-zero");
  }
  if (lengths.some((length, i) => i && length > lengths[i - 1])) {
    refuse(
      "RuntimeError",
      "`lengths` array must be sorted in decreasing order when `enforce_sorted` is True. You can pass `enforce_sorted=False` to pack_padded_sequence and/or pack_sequence to sidestep this requirement if you do not need ONNX exportability.",
      "packing/#lengths-not-sorted",
    );
  }
  return { lengths, N: lengths.length, L, width, steps: lengths[0], order, total: lengths.reduce((sum, length) => sum + Math.min(length, L), 0) };
}

// index_select along one axis, as torch's CPU code says what is wrong with the indices.
function checkSelect(indices, size, axis, entry, numel) {
  if (size === 0 && indices.length) refuse("RuntimeError", "index_select(): self indexing axis dim should be positive", entry);
  const beyond = indices.find((index) => index >= size);
  if (beyond === undefined) return;
  if (axis === 0 && numel) refuse("IndexError", "index out of range in self", entry);
  refuse("RuntimeError", `INDICES element is out of DATA bounds, id=${beyond} axis_dim=${size}`, entry);
}

// The states as torch wants them, for an input with or without a batch: [{name, axes, shape}].
function statesOf(config, { cell, lstm, H_cell, H_out, layers, D }, N) {
  const rows = D === 2 ? "D * num_layers" : "num_layers";
  const state = (name, axis, width) => {
    const all = [...(cell ? [] : [[rows, D * layers]]), ...(N === null ? [] : [["N", N]]), [axis, width]];
    return { name, axes: all.map(([axis]) => axis), shape: all.map(([, size]) => size) };
  };
  const found = [state("h_0", "H_out", H_out)];
  if (lstm) found.push(state("c_0", "H_cell", H_cell));
  return found;
}

// --- What the call refuses ---

const hx = (states) => (states.length === 2 ? "hx and cx" : "hx");
const dims = (states) => (states.length === 2 ? `(${states.map(({ shape }) => `${shape.length}-D`).join(", ")}) tensors` : `${states[0].shape.length}-D tensor`);

// A state against the shape that is wanted, which Python writes with the constructor's own values.
function checkState(shape, wanted, written, which) {
  if (shape.length === wanted.length && shape.every((size, i) => size === wanted[i])) return;
  refuse("RuntimeError", `Expected hidden${which} size ${written}, got ${list(shape)}`, "states/#hidden-size");
}

function checkWidth(config, width, H_in) {
  if (width !== H_in) {
    refuse("RuntimeError", `input.size(-1) must be equal to input_size. Expected ${repr(given(config).input_size)}, got ${width}`, "input/#input-width");
  }
}

// check_forward_args, for states that have three axes.
function checkForwardArgs(config, sizes, width, N, states) {
  checkWidth(config, width, sizes.H_in);
  const { hidden_size, proj_size } = given(config);
  states.forEach(({ shape }, i) => {
    const last = i === 0 && sizes.projected ? proj_size : hidden_size;
    const which = sizes.lstm ? `[${i}]` : "";
    checkState(shape, [sizes.D * sizes.layers, N, last.value], `(${sizes.D * sizes.layers}, ${N}, ${repr(last)})`, which);
  });
}

// LSTM.forward, GRU.forward and RNN.forward for a tensor; `states` are those that are passed.
function checkCall(config, sizes, input, states) {
  const { cls } = config;
  const rank = input.shape.length;
  if (rank !== 2 && rank !== 3) {
    refuse("ValueError", `${cls}: Expected input to be 2D or 3D, got ${rank}D${cls === "RNN" ? " tensor" : ""} instead`, "input/#input-axes");
  }
  if (states.some(({ shape }) => shape.length !== rank)) {
    const [batched, entry] = rank === 3 ? ["batched", "states/#state-axes"] : ["unbatched", "states/#unbatched-state"];
    refuse("RuntimeError", `For ${batched} ${rank}-D input, ${hx(states)} should also be ${rank}-D but got ${dims(states)}`, entry);
  }
  const N = rank === 2 ? 1 : input.shape[sizes.batchFirst ? 0 : 1];
  const full = states.map(({ shape }) => ({ shape: rank === 2 ? [shape[0], 1, shape[1]] : shape }));
  checkForwardArgs(config, sizes, input.shape.at(-1), N, full);
  checkFlags(config, sizes, false);
  const L = rank === 2 ? input.shape[0] : input.shape[sizes.batchFirst ? 1 : 0];
  if (L === 0) refuse("RuntimeError", "Expected sequence length to be larger than 0 in RNN", "input/#input-empty");
}

// The same for a packed sequence. nn.LSTM checks nothing here; null means that it goes well,
// the name of an entry that nobody can tell what torch does.
function checkPackedCall(config, sizes, packed, states) {
  if (sizes.lstm) {
    const wanted = statesOf(config, sizes, packed.N);
    const fits = ({ shape }, i) => shape.length === 3 && shape.every((size, axis) => size === wanted[i].shape[axis]);
    if (!states.every(fits)) return "silent/#packed-states-unchecked";
  } else {
    const permuted = states.map(({ shape }) => ({ shape: permute(shape, packed.order) }));
    checkForwardArgs(config, sizes, packed.width, packed.N, permuted);
  }
  checkFlags(config, sizes, true);
  return checkRows(config, sizes, packed);
}

// A state in the order of the sorted lengths: index_select along axis 1.
function permute(shape, order) {
  if (!order) return shape;
  if (shape.length < 2) {
    refuse("IndexError", "Dimension out of range (expected to be in range of [-1, 0], but got 1)", "states/#packed-state-axes");
  }
  checkSelect(order, shape[1], 1, "states/#packed-state-size", product(shape));
  return shape.map((size, axis) => (axis === 1 ? order.length : size));
}

// What the matrices say of the rows of a packed sequence.
function checkRows(config, sizes, { lengths, L, width, steps, N, total }) {
  // With one length for all, oneDNN takes the rows as a tensor again, where it can.
  // In half precision that depends on the processor.
  const dense = inVersion(config, "packedAsTensor") && sizes.lstm && !sizes.projected && config.dtype !== "float64" && lengths.every((length) => length === steps);
  if (dense && steps > L && config.dtype !== "float32") return "packing/#length-too-large";
  if (dense && steps > L) refuse("RuntimeError", `shape '${list([steps, N, width])}' is invalid for input of size ${L * N * width}`, "packing/#length-too-large");
  if (width !== sizes.H_in) {
    if (dense) return "input/#packed-width";
    refuse("RuntimeError", `${inVersion(config, "product")(sizes)}mat1 and mat2 shapes cannot be multiplied (${total}x${width} and ${sizes.H_in}x${sizes.gates * sizes.H_cell})`, "input/#packed-width");
  }
  if (steps > L) {
    const running = lengths.filter((length) => length > L).length;
    refuse("RuntimeError", `start (${total}) + length (${running}) exceeds dimension size (${total}).`, "packing/#length-too-large");
  }
  return null;
}

const SIGNATURES = (hidden) => [
  ["Tensor data", "Tensor batch_sizes", `${hidden} hx`, "tuple of Tensors params", "bool has_biases", "int num_layers", "float dropout", "bool train", "bool bidirectional"],
  ["Tensor input", `${hidden} hx`, "tuple of Tensors params", "bool has_biases", "int num_layers", "float dropout", "bool train", "bool bidirectional", "bool batch_first"],
];

// The code below Python takes flags that are True or False, and a number of layers that is none of them.
function checkFlags(config, sizes, packed) {
  const { num_layers, bias, batch_first, bidirectional } = given(config);
  const flags = [bias, bidirectional, ...(packed ? [] : [batch_first])];
  if (num_layers.type === "int" && flags.every(({ type }) => type === "bool")) return;
  const states = sizes.lstm ? ["tuple", "tuple of (Tensor, Tensor)"] : ["Tensor", "Tensor"];
  const weights = `list of [${parametersOf(config).map(() => "Parameter").join(", ")}]`;
  const got = [
    ["Tensor", "Tensor"], ...(packed ? [["Tensor", "Tensor"]] : []), states, ["list", weights], [bias.type, bias.type],
    [num_layers.type, num_layers.type], ["float", "float"], ["bool", "bool"], [bidirectional.type, bidirectional.type],
    ...(packed ? [] : [[batch_first.type, batch_first.type]]),
  ];
  const fits = (type, wanted) => type === wanted.split(" ")[0] || (wanted.startsWith("float ") && type === "int");
  const lines = SIGNATURES(sizes.lstm ? "tuple of Tensors" : "Tensor").map((signature) => {
    const shown = got.map(([type, long], i) => (fits(type, signature[i]) && type !== "tuple" ? long : `!${long}!`));
    return ` * (${signature.join(", ")})\n      didn't match because some of the arguments have invalid types: (${shown.join(", ")})\n`;
  });
  const name = { LSTM: "lstm", GRU: "gru", RNN: "rnn_tanh" }[config.cls];
  const message = `${name}() received an invalid combination of arguments - got (${got.map(([type]) => type).join(", ")}), but expected one of:\n${lines.join("")}`;
  refuse("TypeError", message.slice(0, inVersion(config, "longest")), "constructor/#flag-as-number");
}

// LSTMCell.forward, GRUCell.forward and RNNCell.forward.
function checkCellCall(config, sizes, input, states) {
  const { cls } = config;
  const rank = input.shape.length;
  if (rank !== 1 && rank !== 2) refuse("ValueError", `${cls}: Expected input to be 1D or 2D, got ${rank}D instead`, "cell/#cell-sequence");
  states.forEach(({ shape }, i) => {
    if (shape.length !== 1 && shape.length !== 2) {
      refuse("ValueError", `${cls}: Expected ${sizes.lstm ? `hx[${i}]` : "hidden"} to be 1D or 2D, got ${shape.length}D instead`, "cell/#cell-state-axes");
    }
  });
  const batch = rank === 2 ? input.shape[0] : 1;
  if (input.shape.at(-1) !== sizes.H_in) {
    refuse("RuntimeError", `input has inconsistent input_size: got ${input.shape.at(-1)} expected ${sizes.H_in}`, "cell/#cell-input-size");
  }
  let unknown = null;
  states.forEach(({ shape }, i) => {
    const [rows, width] = rank === 1 ? [1, shape[0]] : shape;
    if (inVersion(config, "countsAxes") && shape.length !== rank) {
      refuse("RuntimeError", `Expected 2D hidden${i} (batch x hidden_size), but got ${shape.length + 2 - rank}D tensor`, rank === 1 ? "cell/#cell-state-size" : "cell/#cell-batch");
    }
    if (rows !== batch) refuse("RuntimeError", `Input batch size ${batch} doesn't match hidden${i} batch size ${rows}`, "cell/#cell-batch");
    if (width === undefined) refuse("IndexError", "Dimension out of range (expected to be in range of [-1, 0], but got 1)", "cell/#cell-state-axes");
    if (width !== sizes.H_out) refuse("RuntimeError", `hidden${i} has inconsistent hidden_size: got ${width}, expected ${sizes.H_out}`, "cell/#cell-state-size");
    if (rank === 1 && shape.length === 2) unknown = "cell/#cell-state-axes";
  });
  return unknown;
}

// --- What comes out ---

function outputsOf(config, sizes, input, packed, states) {
  const { cell, D, H_out } = sizes;
  const ends = states.map(({ name, ...rest }) => ({ ...rest, name: name.replace("_0", cell ? "_1" : "_n"), side: "out" }));
  if (cell) return ends;
  const width = D === 2 ? "D * H_out" : "H_out";
  const out = (name, axes, shape) => ({ name, axes, shape, side: "out" });
  if (!packed) {
    return [out("output", [...input.axes.slice(0, -1), width], [...input.shape.slice(0, -1), D * H_out]), ...ends];
  }
  const known = { N: packed.N, L: packed.steps };
  const axes = input.axes.slice(0, 2);
  return [
    out("output.data", ["total", width], [packed.total, D * H_out]),
    out("padded", [...axes, width], [...axes.map((axis) => known[axis]), D * H_out]),
    ...ends,
  ];
}

// The batch axis that the states want: null for none.
function batchOf(config, input, packed) {
  if (packed) return packed.N;
  const at = input.axes?.indexOf("N") ?? -1;
  if (input.axes) return at < 0 ? null : input.shape[at];
  return config.N === "" ? null : Number(config.N);
}

// What torch says once, on a processor with oneDNN, and not on a GPU.
const ONEDNN = {
  type: "UserWarning",
  message: "LSTM with projections is not supported with oneDNN. Using default implementation.",
  entry: "states/#proj-onednn",
  cpu: true,
};

// The axes of the input as they are shown: a width that is not H_in has no symbol.
const shownAxes = (axes, width, H_in) => axes && [...axes.slice(0, -1), width === H_in ? "H_in" : null];

// What torch makes of a configuration that `accept` has taken:
// tensors: [{name, side, axes, shape, zeros, wanted}], axes being null where they mean nothing, as one of them may be;
// `wanted` has the axes and the shape of a state in place of another one; parameters;
// count, bytes, multiplyAdds (of the matrices, for one time step of one sequence);
// warnings: [{type, message, entry, cpu}], `cpu` for what only some processors say; refusal: {type, message, entry, stage}
// or null, the stage being "constructor", "pack" or "call"; unchecked: the entry that tells why torch does not look, or null.
export function explore(config) {
  const found = { tensors: [], parameters: [], count: 0, bytes: 0, multiplyAdds: 0, warnings: [], refusal: null, unchecked: null };
  let stage = "constructor";
  try {
    checkSignature(config);
    if (isCell(config.cls)) checkCell(config);
    else checkLayer(config, found.warnings);
    const sizes = measure(config);
    found.parameters = parametersOf(config);
    found.count = found.parameters.reduce((sum, { shape }) => sum + product(shape), 0);
    found.bytes = found.count * BYTES[config.dtype];
    found.multiplyAdds = found.parameters.reduce((sum, { shape }) => sum + (shape.length === 2 ? product(shape) : 0), 0);
    const input = inputOf(config, sizes);
    found.tensors.push({ name: "x", side: "in", shape: input.shape, axes: shownAxes(input.axes, input.shape.at(-1), sizes.H_in) });
    let packed = null;
    if (config.lengths) {
      stage = "pack";
      packed = pack(config, input);
      found.tensors.push({ name: "packed.data", side: "in", axes: shownAxes(["total", "H_in"], packed.width, sizes.H_in), shape: [packed.total, packed.width] });
    }
    stage = "call";
    const wanted = statesOf(config, sizes, batchOf(config, input, packed));
    const own = (state) => {
      const shape = config[state.name] ? readSizes(config[state.name]) : state.shape;
      return String(shape) === String(state.shape) ? state : { name: state.name, shape, axes: null, wanted: state };
    };
    const states = config.state ? wanted.map(own) : [];
    found.tensors.push(...(config.state ? states : wanted).map((state) => ({ ...state, side: "in", zeros: !config.state })));
    if (sizes.cell) found.unchecked = checkCellCall(config, sizes, input, states);
    else if (packed) found.unchecked = checkPackedCall(config, sizes, packed, states);
    else checkCall(config, sizes, input, states);
    if (sizes.projected && !packed && product(input.shape) && ["float32", "bfloat16"].includes(config.dtype)) found.warnings.push(ONEDNN);
    if (!found.unchecked) found.tensors.push(...outputsOf(config, sizes, input, packed, wanted));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    found.refusal = { ...error.refusal, stage };
  }
  return found;
}

// --- Where h_n stands in output ---

// What Python writes for a place in a tensor: a number, null for the whole axis, or [from, to].
function written(name, places, sizes) {
  const part = (place, i) => {
    if (!Array.isArray(place)) return place === null ? ":" : String(place);
    const [from, to] = place;
    return to - from === sizes[i] ? ":" : `${from || ""}:${to === sizes[i] ? "" : to}`;
  };
  const parts = places.map(part);
  while (parts.at(-1) === ":") parts.pop();
  return parts.length ? `${name}[${parts.join(", ")}]` : name;
}

// The rows of h_n of a configuration that torch takes: [{row, layer, backward, source, place}], `source` being the
// piece of h_n and `place` where it stands in the output, null where it stands nowhere: each {name, at, text}, `at`
// with an index, null or [from, to] for each axis. In a packed batch a sequence has its own last step: the one asked for.
export function piecesOf(config, found, sequence = 0) {
  if (found.refusal || found.unchecked || isCell(config.cls)) return [];
  const { D, layers, H_out } = measure(config);
  const tensor = (name) => found.tensors.find((each) => each.name === name && each.side === "out");
  const output = tensor("padded") ?? tensor("output");
  const h_n = tensor("h_n");
  const steps = output.shape[output.axes.indexOf("L")];
  const one = config.lengths ? sequence : null;
  const end = config.lengths ? readSizes(config.lengths)[sequence] - 1 : steps - 1;
  const place = (backward) => {
    const known = { L: backward ? 0 : end, N: one };
    const at = output.axes.map((axis) => (axis in known ? known[axis] : backward ? [H_out, 2 * H_out] : [0, H_out]));
    // Without lengths the last step is -1, whatever L is.
    const shown = at.map((index, i) => (output.axes[i] === "L" && !backward && one === null ? -1 : index));
    return { name: output.name, at, text: written(output.name, shown, output.shape) };
  };
  return Array.from({ length: D * layers }, (_, row) => {
    const [layer, backward] = [Math.floor(row / D), row % D === 1];
    const at = h_n.axes.map((axis) => (axis === "N" ? one : axis === "H_out" ? null : row));
    return { row, layer, backward, source: { name: "h_n", at, text: written("h_n", at, h_n.shape) }, place: layer === layers - 1 ? place(backward) : null };
  });
}
