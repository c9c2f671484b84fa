// What the numbers of a message give away: rules that compare them and name the hints of docs/data/errors/hints.yml.

const sizes = (text) => (text?.match(/\d+/g) ?? []).map(Number);
const same = (a, b) => a.length === b.length && a.every((size, i) => size === b[i]);
const sorted = (a) => [...a].sort((x, y) => x - y);

// A state that is given, against the one that is wanted: (D * num_layers, N, width).
function stateShapes({ which, expected, got }) {
  const what = which === "1" ? "c_0" : "h_0";
  const [want, have] = [sizes(expected), sizes(got)];
  const found = [];
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

const RULES = { "state-shapes": stateShapes };

// The hints for the values read from a message: [key, values] pairs, the most telling first.
export function hintsFor(rule, values) {
  return RULES[rule]?.(values) ?? [];
}
