// The task that the shipped layer was trained on, and the question that a reader asks of it.
//
// The same as in snippets/tools/stepper/counts_brackets.py, which trains it: tests/test_stepper.py compares them.

import { run } from "./lstm.js";

export const LONGEST = 40;
const KINDS = "()[];a"; // "a" stands for every other character
const CHANGES = { "(": [1, 0], ")": [-1, 0], "[": [0, 1], "]": [0, -1] };

// The column of the weights that a character reads.
export const columnOf = (character) => (KINDS.includes(character) ? KINDS.indexOf(character) : KINDS.length - 1);

// Each character as a vector with a single 1.
export const encode = (characters) => characters.map((character) => [...KINDS].map((_, k) => Number(k === columnOf(character))));

// How many ( and how many [ are open after each character.
export function count(characters) {
  let counts = [0, 0];
  return characters.map((character) => {
    const changes = CHANGES[character] ?? [0, 0];
    counts = character === ";" ? [0, 0] : counts.map((n, u) => Math.max(0, n + changes[u]));
    return counts;
  });
}

// The weights from the table that the program prints: {columns, rows: {"i[0]": [numbers]}}.
export function weightsOf({ rows }) {
  const all = Object.values(rows);
  return {
    weight_ih: all.map((row) => row.slice(0, 6)),
    weight_hh: all.map((row) => row.slice(6, 8)),
    bias_ih: all.map((row) => row[8]),
    bias_hh: all.map(() => 0),
  };
}

// What the layer says: five times its hidden state, rounded.
export const told = (h) => h.map((value) => Math.round(5 * value) + 0);

// All that there is to show of a question: each step with its character, what it says and what is so.
export function answer(weights, { text, forced }) {
  const characters = [...text];
  const gates = characters.map((_, t) => ({ ...forced["*"], ...forced[t] }));
  const truth = count(characters);
  return run(weights, encode(characters), gates).map((now, t) => ({
    ...now, t, character: characters[t], forced: gates[t], told: told(now.h), truth: truth[t],
  }));
}

// --- The question in the address: text=f(a;&t=3&force=f3.0-o*.1 ---

const HELD = /^([fio])(\*|\d{1,2})\.([01])$/;

// The gates that are held: "f3.0-o*.1" is {3: {f: 0}, "*": {o: 1}}; null for nonsense.
function readForced(words) {
  const forced = {};
  for (const word of words ? words.split("-") : []) {
    const [, gate, at, value] = word.match(HELD) ?? [];
    if (!gate) return null;
    (forced[at] ??= {})[gate] = Number(value);
  }
  return forced;
}

// A text that can be shown: not too long, without what has no width or breaks a line.
export const tidy = (text) => [...text.replace(/[\p{C}\p{Z}\p{M}]/gu, " ")].slice(0, LONGEST).join("");

// The question that an address asks behind its #, or null where it asks none; `problem` says whether it was nonsense.
export function readQuestion(hash, preset) {
  const asked = new URLSearchParams(hash.replace(/^#/, ""));
  if (!asked.has("text")) return null;
  const text = tidy(asked.get("text"));
  const t = Number(asked.get("t") ?? 0);
  const forced = readForced(asked.get("force"));
  if (!text.trim() || !forced || !Number.isInteger(t) || t < 0 || t >= [...text].length) return { ...preset, problem: true };
  return { text, t, forced };
}

// The question as an address has it behind its #.
export function writeQuestion({ text, t, forced }) {
  const force = Object.entries(forced).flatMap(([at, gates]) => Object.entries(gates).map(([gate, value]) => `${gate}${at}.${value}`));
  return `#${new URLSearchParams({ text, t, ...(force.length && { force: force.join("-") }) })}`;
}
