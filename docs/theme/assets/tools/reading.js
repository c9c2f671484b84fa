// A trained LSTM reads a name: what it thinks after each letter, and which units moved it there.
//
// The same as in snippets/studies/names/names.py, which trains and stores it: tests/test_names.py compares them.

import { run } from "./lstm.js";

const UNKNOWN = 1; // the row of the embedding for a letter that training has not seen; row 0 is for padding

// A stored matrix: whole numbers from -127 to 127 in base64, and a scale for each row. A vector is a list.
function restore(saved) {
  if (Array.isArray(saved)) return saved;
  const numbers = Int8Array.from(atob(saved.numbers), (character) => character.charCodeAt(0));
  const width = numbers.length / saved.scale.length;
  return saved.scale.map((scale, row) => Array.from(numbers.subarray(row * width, (row + 1) * width), (number) => number * scale));
}

// What the stored file holds, ready to read with. `pull` is how the head weighs a unit for a list, beside all lists.
export function readerOf({ letters, lists, weights }) {
  const all = Object.fromEntries(Object.entries(weights).map(([name, saved]) => [name, restore(saved)]));
  const lstm = Object.fromEntries(
    ["weight_ih", "weight_hh", "bias_ih", "bias_hh"].map((name) => [name, all[`lstm.${name}_l0`]]),
  );
  const head = all["head.weight"];
  const means = head[0].map((_, u) => head.reduce((sum, row) => sum + row[u], 0) / head.length);
  return {
    lists, lstm, head, bias: all["head.bias"], embedding: all["embedding.weight"],
    pull: head.map((row) => row.map((weight, u) => weight - means[u])),
    places: new Map([...letters].map((letter, i) => [letter, i + 2])),
  };
}

// A text as the names of the training were written: lower case, an accent and its letter one character.
export const spelled = (text) => [...text.normalize("NFC").toLowerCase()];

export const softmax = (scores) => {
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((a, b) => a + b);
  return powers.map((power) => power / sum);
};

// What there is to show of each letter: the probability of each list, the lists by it, and how far each unit has moved
// the score of the first one (beside the mean of all), the unit that moved it most first.
export function read(reader, text) {
  const characters = spelled(text);
  const known = characters.map((character) => reader.places.has(character));
  const xs = characters.map((character) => reader.embedding[reader.places.get(character) ?? UNKNOWN]);
  return run(reader.lstm, xs).map(({ h, before }, t) => {
    const scores = reader.head.map((row, k) => row.reduce((sum, weight, u) => sum + weight * h[u], reader.bias[k]));
    const probabilities = softmax(scores);
    const order = probabilities.map((_, k) => k).sort((a, b) => probabilities[b] - probabilities[a]);
    const pushes = reader.pull[order[0]].map((weight, u) => ({ unit: u, push: weight * (h[u] - before.h[u]) }));
    const moved = pushes.reduce((sum, { push }) => sum + push, 0);
    pushes.sort((a, b) => Math.abs(b.push) - Math.abs(a.push));
    return { t, character: characters[t], known: known[t], probabilities, order, pushes, moved };
  });
}
