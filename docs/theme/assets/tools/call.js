// Reads a pasted call, `nn.LSTM(10, 20, 2, batch_first=True)`, and the shapes beside it, as a configuration.
// It reads Python's literals and names that the same text sets to one; nothing is run.

import { accept, ARGUMENTS, BYTES, CLASSES, DEFAULTS, explore, isCell, literal, readSizes } from "./shapes.js";

const LONGEST = 10000;
const MAKERS = "randn|rand|zeros|ones|empty";
const STATES = { h_0: "h_0", h0: "h_0", hx: "h_0", h: "h_0", hidden: "h_0", c_0: "c_0", c0: "c_0", cx: "c_0", c: "c_0" };

// What cannot be read: the key of a word for the reader, and the piece of the text that it speaks of.
class Unreadable extends Error {
  constructor(problem, what = "") {
    super(problem);
    Object.assign(this, { problem, what });
  }
}

// The arguments of a constructor in their order.
function placesOf(cls) {
  const sizes = ["input_size", "hidden_size"];
  if (isCell(cls)) return [...sizes, "bias", ...(cls === "RNNCell" ? ["nonlinearity"] : []), "device", "dtype"];
  const rest = Object.keys(ARGUMENTS).filter((name) => !sizes.includes(name));
  if (cls === "RNN") rest.splice(1, 0, "nonlinearity");
  return [...sizes, ...rest, "device", "dtype"];
}

// The text without comments, prompts and line breaks inside of calls; Python reads it as the same.
const clean = (text) => text.replace(/^\s*(?:>>>|\.\.\.) ?/gm, "").replace(/("[^"\n]*"|'[^'\n]*')|#.*$/gm, (_, string) => string ?? "");

// What stands between the parenthesis at `start` and its partner, and where that ends; null if there is none.
function inside(text, start) {
  let depth = 0;
  let quote = "";
  for (let i = start; i < text.length; i++) {
    const character = text[i];
    if (quote) quote = character === quote ? "" : quote;
    else if (character === "'" || character === '"') quote = character;
    else if ("([{".includes(character)) depth++;
    else if (")]}".includes(character) && --depth === 0) return { inner: text.slice(start + 1, i), end: i + 1 };
  }
  return null;
}

// The pieces between the commas of one level.
function split(inner) {
  const pieces = [];
  let depth = 0;
  let quote = "";
  let piece = "";
  for (const character of inner) {
    if (quote) quote = character === quote ? "" : quote;
    else if (character === "'" || character === '"') quote = character;
    else if ("([{".includes(character)) depth++;
    else if (")]}".includes(character)) depth--;
    if (character === "," && !depth && !quote) {
      pieces.push(piece.trim());
      piece = "";
    } else piece += character;
  }
  return [...pieces, piece.trim()].filter(Boolean);
}

// The names that the text sets to a literal: `hidden_size = 20`.
function namesOf(text) {
  const found = Object.create(null);
  for (const [, name, value] of text.matchAll(/^[ \t]*((?:self\.)?\w+)[ \t]*=[ \t]*([^\s=(][^\n=(]*)$/gm)) {
    if (literal(value.trim())) found[name] = value.trim();
  }
  return found;
}

// A value as a literal's text: itself, a name that is known, or two whole numbers with a sign between them.
function valueOf(text, names) {
  const plain = text.replace(/(?<=\d)_(?=\d)/g, "");
  if (literal(plain)) return plain;
  if (text in names) return names[text];
  const [, left, sign, right] = text.match(/^([\w.]+)\s*(\*|\/\/|\+|-)\s*([\w.]+)$/) ?? [];
  if (sign) {
    const [a, b] = [left, right].map((side) => Number(valueOf(side, names)));
    const result = { "*": a * b, "+": a + b, "-": a - b, "//": Math.floor(a / b) }[sign];
    if (Number.isSafeInteger(result)) return String(result);
  }
  throw new Unreadable(/^[A-Za-z_][\w.]*$/.test(text) ? "name" : "value", text);
}

// The fields of a configuration that the arguments of a call give.
function argumentsOf(cls, pieces, names) {
  const places = placesOf(cls);
  const fields = { cls, input_size: "", hidden_size: "" };
  let named = false;
  pieces.forEach((piece, i) => {
    const [, keyword, rest] = piece.match(/^([A-Za-z_]\w*)\s*=(?!=)\s*(.*)$/s) ?? [];
    named ||= Boolean(keyword);
    if (!keyword && named) throw new Unreadable("order", piece);
    const name = keyword ?? places[i];
    if (!name) throw new Unreadable("many", piece);
    const value = keyword ? rest : piece;
    if (name === "dtype") fields.dtype = dtypeOf(value);
    else if (Object.hasOwn(ARGUMENTS, name)) fields[name] = valueOf(value, names);
    else if (name !== "device" && name !== "nonlinearity") throw new Unreadable("argument", name);
  });
  return fields;
}

function dtypeOf(text) {
  const name = text.replace(/^torch\./, "");
  const known = { float: "float32", double: "float64", half: "float16", None: "float32" }[name] ?? name;
  if (!Object.hasOwn(BYTES, known)) throw new Unreadable("dtype", text);
  return known;
}

// The constructor's call in a text, its fields, and the text without it.
function constructorIn(text, names) {
  const match = text.match(new RegExp(`\\b(${[...CLASSES].sort((a, b) => b.length - a.length).join("|")})\\s*\\(`));
  if (!match) return null;
  const found = inside(text, match.index + match[0].length - 1);
  if (!found) throw new Unreadable("open", match[0].trim());
  return { fields: argumentsOf(match[1], split(found.inner), names), rest: `${text.slice(0, match.index)};${text.slice(found.end)}` };
}

// The sizes that a call of torch.randn or the like makes.
function sizesOf(inner, names) {
  const pieces = split(inner).filter((piece) => !/^\w+\s*=/.test(piece));
  const sizes = pieces.length === 1 && /^[([]/.test(pieces[0]) ? split(pieces[0].slice(1, -1)) : pieces;
  return sizes.map((size) => Number(valueOf(size, names)));
}

// pack_padded_sequence(x, [5, 3, 2], enforce_sorted=False) in a text.
function packingIn(text) {
  const match = text.match(/\bpack_padded_sequence\s*\(/);
  const found = match && inside(text, match.index + match[0].length - 1);
  if (!found) return {};
  const [, lengths = "", ...more] = split(found.inner);
  const inner = lengths.match(/[[(]([-\d,\s]*)[\])]/);
  if (!inner) throw new Unreadable("lengths", lengths);
  const sorted = more.map((piece) => piece.match(/^enforce_sorted\s*=\s*(True|False)$/)?.[1]).find(Boolean);
  return { lengths: inner[1].trim(), enforce_sorted: sorted === "False" ? "False" : "" };
}

// The shapes in a text, by the names x, h_0 and c_0: of tensors that it makes, or a tuple of numbers for x.
function shapesIn(text, names) {
  const shapes = {};
  const nameless = ["x", "h_0", "c_0"];
  for (const match of text.matchAll(new RegExp(`(?:(\\w+)[ \\t]*=[ \\t]*)?torch\\.(?:${MAKERS})\\s*\\(`, "g"))) {
    const found = inside(text, match.index + match[0].length - 1);
    if (!found) throw new Unreadable("open", match[0].trim());
    const name = match[1] ? (Object.hasOwn(STATES, match[1]) ? STATES[match[1]] : "x") : nameless.find((each) => !(each in shapes));
    if (name && !(name in shapes)) shapes[name] = sizesOf(found.inner, names);
  }
  if (!shapes.x) {
    const calls = new RegExp(`(?:${MAKERS}|pack_padded_sequence)\\s*\\([^()]*(?:\\([^()]*\\)[^()]*)*\\)`, "g");
    const bare = text.replace(calls, ";").match(/[([]\s*\d+\s*,[\d\s,]*[)\]]|\(\s*\)\s*$/);
    if (bare) shapes.x = readSizes(bare[0].replace(/\s/g, ""));
  }
  return shapes;
}

// Sets N and L to the axes of a shape where it has those that the class wants, and else the shape itself.
function place(config, shape) {
  const cell = isCell(config.cls);
  const batched = cell ? ["N", "width"] : config.batch_first === "True" ? ["N", "L", "width"] : ["L", "N", "width"];
  const axes = [batched, batched.filter((axis) => axis !== "N")].find(({ length }) => length === shape.length);
  if (!axes || String(shape.at(-1)) !== config.input_size) return { ...config, x: shape.join(", ") || "()" };
  const known = Object.fromEntries(axes.map((axis, i) => [axis, String(shape[i])]));
  return { ...config, x: "", N: known.N ?? "", L: known.L ?? config.L };
}

// The states as they are passed: a shape stands in the form where it is not the one that torch wants.
function passed(config, shapes) {
  if (!shapes.h_0 && !shapes.c_0) return config;
  const wanted = explore(accept(config).config).tensors;
  const own = (name) => {
    const usual = wanted.find((tensor) => tensor.name === name)?.shape.join(", ");
    const shape = shapes[name]?.join(", ");
    return shape === undefined || shape === usual ? "" : shape || "()";
  };
  return { ...config, state: "given", h_0: own("h_0"), c_0: own("c_0") };
}

// {config} of a pasted text, `config` being what the form shows before; {problem, what} if it cannot be read: the key
// of a word, and the piece of the text that it speaks of.
export function readCall(text, config) {
  try {
    if (text.length > LONGEST) throw new Unreadable("long");
    const source = clean(text);
    const names = namesOf(source);
    const call = constructorIn(source, names);
    const rest = call ? call.rest : source;
    const shapes = shapesIn(rest, names);
    if (!call && !shapes.x) throw new Unreadable("none");
    const { N, L, torch } = config;
    let read = call ? { ...DEFAULTS, N, L, torch, ...call.fields } : { ...config, lengths: "", enforce_sorted: "" };
    if (shapes.x) read = place(read, shapes.x);
    read = passed({ ...read, ...packingIn(rest) }, shapes);
    const { config: taken, rejected } = accept(read);
    if (rejected.length) throw new Unreadable("large", rejected[0]);
    return { config: taken };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { problem: error.problem, what: error.what };
  }
}
