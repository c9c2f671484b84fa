// What the numbers of a message give away: rules that compare them and name the hints of docs/data/errors/hints.yml.

const sizes = (text) => (text?.match(/\d+/g) ?? []).map(Number);
const same = (a, b) => a.length === b.length && a.every((size, i) => size === b[i]);
const sorted = (a) => [...a].sort((x, y) => x - y);

// A state that is given, against the one that is wanted: (D * num_layers, N, width).
function stateShapes({ which, expected, got }) {
  const what = which === "1" || which === "cell" ? "c_0" : "h_0";
  const [want, have] = [sizes(expected), sizes(got)];
  const found = [];
  if (want.length === have.length + 1) return [["axis-missing", { what }]];
  if (want.length !== have.length) return [];
  const at = (i) => ({ what, want: String(want[i]), have: String(have[i]) });
  if (want.length === 3 && !same(want, have) && same([want[1], want[0], want[2]], have)) return [["batch-first-state", at(0)]];
  if (!same(want, have) && same(sorted(want), sorted(have))) return [["axes-mixed", { what, expected, got }]];
  if (want[0] !== have[0]) {
    found.push([want[0] === 2 * have[0] ? "twice-the-rows" : have[0] === 2 * want[0] ? "half-the-rows" : "other-rows", at(0)]);
  }
  if (want.length === 3 && want[1] !== have[1]) found.push([want[1] < have[1] ? "smaller-batch" : "other-batch", at(1)]);
  const last = want.length - 1;
  if (want[last] !== have[last]) found.push([which === "1" ? "cell-width" : "state-width", at(last)]);
  return found;
}

// A linear layer behind an LSTM: (vectors, their width) against (in_features, out_features).
function linearWidth({ got, weight }) {
  const [, width] = sizes(got);
  const [wanted] = sizes(weight);
  if (!width || !wanted || width === wanted) return [];
  const both = { width: String(width), wanted: String(wanted) };
  if (width === 2 * wanted) return [["both-directions", both]];
  if (wanted === 2 * width) return [["one-direction", both]];
  if (width % wanted === 0) return [["flattened-steps", { ...both, times: String(width / wanted) }]];
  if (wanted % width === 0) return [["made-for-flattened", { ...both, times: String(wanted / width) }]];
  return [["set-in-features", both]];
}

// The lengths of pack_padded_sequence: they must be a 1D tensor of int64 on the CPU.
function lengthsTensor({ ndim, device, dtype }) {
  const found = [];
  if (device && device !== "cpu") found.push(["lengths-on-cpu", {}]);
  if (ndim === "0") found.push(["lengths-number", {}]);
  else if (ndim && ndim !== "1") found.push(["lengths-column", {}]);
  if (/int/i.test(dtype ?? "") && !/64|long/i.test(dtype)) found.push(["lengths-long", {}]);
  return found;
}

// A view of as many numbers as a tensor has: what is missing or too much.
function viewSize({ view, numbers }) {
  const asked = (view?.match(/-?\d+/g) ?? []).map(Number);
  const product = asked.filter((size) => size > 0).reduce((a, b) => a * b, 1);
  if (!product || !numbers) return [];
  const ratio = Number(numbers) / product;
  if (asked.includes(-1)) return Number.isInteger(ratio) ? [] : [["view-other-batch", { product: String(product) }]];
  if (ratio === 2) return [["view-directions", {}]];
  return [["view-product", { product: String(product) }]];
}

// A weight of another size in the checkpoint: what the layer that was saved must have been.
function stateDictSizes({ key, got, expected }) {
  const [have, want] = [sizes(got), sizes(expected)];
  if (have.length !== 2 || want.length !== 2) return [];
  const input = /weight_ih/.test(key ?? "");
  if (!input && !/weight_hh/.test(key ?? "")) return [];
  if (have[0] * 4 === want[0] * 3) return [["saved-gru", {}]];
  if (have[0] * 3 === want[0] * 4) return [["built-gru", {}]];
  const saved = { hidden: String(have[0] / 4), width: String(have[1]) };
  if (have[0] % 4) return [];
  return [[input ? "saved-sizes" : "saved-hidden", saved]];
}

// Keys that one side lacks: the argument that makes them.
function stateDictKeys({ key, keys }) {
  const names = key ?? keys ?? "";
  const found = [];
  if (/_reverse/.test(names)) found.push(["keys-reverse", {}]);
  if (/_l[1-9]/.test(names)) found.push(["keys-layers", {}]);
  if (/weight_hr/.test(names)) found.push(["keys-projection", {}]);
  if (/bias_/.test(names) && !/weight_/.test(names)) found.push(["keys-bias", {}]);
  return found;
}

// A type that is none of the wanted ones: how to come from it to them.
const from = (hints) => ({ got }) => (hints[got] ? [[hints[got], {}]] : []);
const sizeType = from({
  float: "size-float", int64: "size-numpy", int32: "size-numpy", list: "size-shape", tuple: "size-shape", Size: "size-shape",
  Tensor: "size-tensor", str: "size-str", NoneType: "size-none",
});
const notTensor = from({ tuple: "cell-tuple", NoneType: "cell-none", PackedSequence: "cell-packed", ndarray: "from-numpy" });

// Arguments that Keras has, or the layer and not the cell.
const ARGUMENTS = {
  units: "argument-units", return_sequences: "argument-return", return_state: "argument-return", stateful: "argument-stateful",
  activation: "argument-activation", recurrent_activation: "argument-activation", nonlinearity: "argument-activation",
  recurrent_dropout: "argument-recurrent-dropout", num_layers: "argument-cell", batch_first: "argument-cell",
  bidirectional: "argument-cell", dropout: "argument-cell",
};
const unknownArgument = ({ name }) => (ARGUMENTS[name] ? [[ARGUMENTS[name], {}]] : []);

// Samples of a batch: the one axis in which they differ.
function unequalLengths({ first, other }) {
  const [a, b] = [sizes(first), sizes(other)];
  if (a.length !== b.length) return [];
  const axes = a.flatMap((size, i) => (size === b[i] ? [] : [i]));
  if (axes.length !== 1) return [];
  const [axis] = axes;
  return [[axis === a.length - 1 && a.length > 1 ? "last-axis-differs" : "axis-differs", { axis: String(axis), a: String(a[axis]), b: String(b[axis]) }]];
}

// The target of a cross-entropy, (N, L), against the axes of the logits without the second one.
function crossEntropyAxes({ expected, got }) {
  const [want, have] = [sizes(expected), sizes(got)];
  if (!want.length || !have.length || want[0] !== have[0]) return [];
  if (have.length === 1) return [["one-label-each", { samples: String(have[0]) }]];
  if (have.length === want.length) return [["classes-last", { want: String(want[1]), have: String(have[1]) }]];
  if (have.length !== want.length + 1) return [];
  return [[have.at(-1) === 1 ? "target-last-one" : "target-last-classes", { last: String(have.at(-1)) }]];
}

// Rows of logits against targets.
function lossBatchSize({ input, target }) {
  const [rows, labels] = [Number(input), Number(target)];
  if (!rows || !labels || rows === labels) return [];
  if (rows % labels === 0) return [["rows-each", { times: String(rows / labels) }]];
  if (labels % rows === 0) return [["labels-each", { times: String(labels / rows) }]];
  return [["no-multiple", {}]];
}

// A class number that there is not.
function targetOutOfBounds({ target }) {
  if (target === undefined) return [];
  return [[Number(target) < 0 ? "negative-class" : "class-too-large", { classes: String(Number(target) + 1) }]];
}

// A tensor that was changed in place: the weight of a recurrent layer has 4 or 3 blocks of rows.
function inPlaceShape({ shape }) {
  const [small, large] = sorted(sizes(shape));
  if (sizes(shape).length !== 2 || small < 2) return [];
  const hidden = { hidden: String(small) };
  if (large === 4 * small) return [["lstm-weight-changed", hidden]];
  return large === 3 * small ? [["gru-weight-changed", hidden]] : [];
}

const RULES = {
  "state-shapes": stateShapes,
  "linear-width": linearWidth,
  "lengths-tensor": lengthsTensor,
  "view-size": viewSize,
  "state-dict-sizes": stateDictSizes,
  "state-dict-keys": stateDictKeys,
  "size-type": sizeType,
  "cell-not-tensor": notTensor,
  "unknown-argument": unknownArgument,
  "unequal-lengths": unequalLengths,
  "cross-entropy-axes": crossEntropyAxes,
  "loss-batch-size": lossBatchSize,
  "target-out-of-bounds": targetOutOfBounds,
  "in-place-shape": inPlaceShape,
};

// The names of all rules, which docs/data/errors/*.yml may use.
export const rules = Object.keys(RULES);

// The hints for the values read from a message: [key, values] pairs, the most telling first.
export function hintsFor(rule, values) {
  return RULES[rule]?.(values) ?? [];
}
