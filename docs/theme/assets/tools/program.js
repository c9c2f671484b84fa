// The program of a configuration: ready to paste, with its shape comments, and what it prints.

import { argumentsOf, ARGUMENTS, batchFirstOf, isCell, kindOf, tuple } from "./shapes.js";

// The name of the module in the program.
const nameOf = (config) => (isCell(config.cls) ? "cell" : config.cls.toLowerCase());

const dtypeOf = (config) => (config.dtype === "float32" ? [] : [`dtype=torch.${config.dtype}`]);

// The call of the constructor, as it is written: the first two arguments by place, the others by name.
export function constructorOf(config) {
  const names = Object.keys(ARGUMENTS).filter((name) => config[name]);
  const byPlace = config.input_size ? ["input_size", ...(config.hidden_size ? ["hidden_size"] : [])] : [];
  const given = names.map((name) => (byPlace.includes(name) ? config[name] : `${name}=${config[name]}`));
  return `nn.${config.cls}(${[...given, ...dtypeOf(config)].join(", ")})`;
}

// A line with the symbolic shape as its comment, if each axis has a symbol.
const behind = (line, axes) => (axes && !axes.includes(null) ? `${line}  # ${tuple(axes)}` : line);

const LINE = 76; // what is longer is written as three lines

function wrapped(line) {
  const start = line.indexOf("(") + 1;
  return line.length > LINE ? [line.slice(0, start), `    ${line.slice(start, -1)}`, ")"] : [line];
}

// A new tensor: torch.randn(5, 3, 10).
function made(how, shape, config) {
  const sizes = shape.length ? shape.map(String) : ["()"];
  return `torch.${how}(${[...sizes, ...dtypeOf(config)].join(", ")})`;
}

// The call, and the names that its answer gets.
function callOf(config, states) {
  const lstm = kindOf(config.cls) === "LSTM";
  const ends = isCell(config.cls) ? ["h_1", "c_1"] : ["h_n", "c_n"];
  const answer = lstm ? ends.join(", ") : ends[0];
  const passed = states.length === 2 ? ["(h_0, c_0)"] : states.map(({ name }) => name);
  const call = `${nameOf(config)}(${[config.lengths ? "packed" : "x", ...passed].join(", ")})`;
  return isCell(config.cls) ? `${answer} = ${call}` : `output, ${lstm ? `(${answer})` : answer} = ${call}`;
}

function packLine(config, batchFirst) {
  const order = config.enforce_sorted === "False" ? ["enforce_sorted=False"] : [];
  const lengths = `[${config.lengths.replace("()", "")}]`;
  return `packed = pack_padded_sequence(${["x", lengths, ...batchFirst, ...order].join(", ")})`;
}

// {code, prints} for a configuration and what `explore` made of it. A program that torch refuses ends where it does,
// and `prints` is then the last line of the traceback; it is null where torch does not look.
export function programOf(config, found) {
  const stage = found.refusal?.stage;
  const batchFirst = batchFirstOf(config) ? ["batch_first=True"] : [];
  const tensor = (name) => found.tensors.find((each) => each.name === name);
  const lines = ["import torch", "from torch import nn"];
  if (config.lengths && stage !== "constructor") {
    const names = ["pack_padded_sequence", ...(stage || found.unchecked ? [] : ["pad_packed_sequence"])];
    lines.push(`from torch.nn.utils.rnn import ${names.join(", ")}`);
  }
  lines.push("", ...wrapped(`${nameOf(config)} = ${constructorOf(config)}`));
  const end = (prints) => ({ code: `${lines.join("\n")}\n`, prints });
  const failed = () => end(`${found.refusal.type}: ${found.refusal.message}`);
  if (stage === "constructor") return failed();
  const x = tensor("x");
  lines.push(behind(`x = ${made("randn", x.shape, config)}`, x.axes));
  if (config.lengths) lines.push(...wrapped(packLine(config, batchFirst)));
  if (stage === "pack") return failed();
  const states = config.state ? found.tensors.filter(({ name, side }) => side === "in" && name.endsWith("_0")) : [];
  for (const { name, shape, axes } of states) lines.push(behind(`${name} = ${made("zeros", shape, config)}`, axes));
  lines.push("", callOf(config, states));
  if (stage === "call") return failed();
  if (found.unchecked) return end(null);
  if (config.lengths) lines.push(`padded, lengths = pad_packed_sequence(${["output", ...batchFirst].join(", ")})`);
  lines.push("");
  const shown = found.tensors.filter(({ zeros }) => !zeros);
  for (const { name, axes } of shown) lines.push(behind(`print("${name}", tuple(${name}.shape))`, axes));
  lines.push(`print(sum(p.numel() for p in ${nameOf(config)}.parameters()), "parameters")`);
  const printed = shown.map(({ name, shape }) => `${name} ${tuple(shape)}`);
  return end([...printed, `${found.count} parameters`].join("\n"));
}

// The arguments that a configuration gives and its class does not take.
export const surplusOf = (config) => Object.keys(ARGUMENTS).filter((name) => config[name] && !argumentsOf(config.cls).includes(name));
