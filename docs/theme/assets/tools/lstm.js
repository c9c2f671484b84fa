// One layer of an LSTM in one direction: torch's equations, torch's layout of the weights.
//
// Functions that take numbers and give numbers; stepper.js draws them.

const sigmoid = (z) => 1 / (1 + Math.exp(-z));
const dot = (a, b) => a.reduce((sum, value, i) => sum + value * b[i], 0);

export const GATES = ["i", "f", "g", "o"];

// One time step. `weights` has weight_ih (4 * hidden_size rows of input_size numbers), weight_hh, bias_ih and bias_hh,
// the rows of the gates i, f, g, o below one another. `forced` holds gates: {f: 0} shuts the forget gate of all units,
// {i: 1} opens their input gate.
// It gives the vectors i, f, g, o, c and h, the sums that the gates were made of, and what a gate that is held would be.
export function step(weights, x, h, c, forced = {}) {
  const size = h.length;
  const sums = weights.weight_ih.map(
    (row, r) => dot(row, x) + weights.bias_ih[r] + dot(weights.weight_hh[r], h) + weights.bias_hh[r],
  );
  const free = {}, held = {};
  GATES.forEach((gate, k) => {
    free[gate] = sums.slice(k * size, (k + 1) * size).map(gate === "g" ? Math.tanh : sigmoid);
    held[gate] = gate in forced ? free[gate].map(() => forced[gate]) : free[gate];
  });
  const { i, f, g, o } = held;
  const next = c.map((before, u) => f[u] * before + i[u] * g[u]);
  return { ...held, c: next, h: next.map((now, u) => o[u] * Math.tanh(now)), before: { h, c }, sums, free };
}

// A sequence: one step after another, from zeros. `forced` maps a time step to the gates that are held there.
export function run(weights, xs, forced = {}) {
  const size = weights.weight_hh[0].length;
  let h = new Array(size).fill(0), c = new Array(size).fill(0);
  return xs.map((x, t) => {
    const now = step(weights, x, h, c, forced[t]);
    ({ h, c } = now);
    return now;
  });
}
