// Draws tensors as the site's figures do: a stack of sheets, each axis in its colour. Data in, SVG out.

const NAMESPACE = "http://www.w3.org/2000/svg";
const DEEPEST = 12; // how many sheets of a stack are drawn
const LETTER = 6.8; // how wide a character of a label is, about

const svg = (name, attributes = {}, ...children) => {
  const made = document.createElementNS(NAMESPACE, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, typeof value === "number" ? Number(value.toFixed(2)) : value);
  made.append(...children);
  return made;
};

// The axis whose colour a symbol has: D * H_out is of H_out.
export function axisOf(symbol) {
  const names = symbol.match(/[A-Za-z_]+/g) ?? [];
  return names.find((name) => ["L", "N", "H_in", "H_cell", "H_out"].includes(name)) ?? (names.includes("num_layers") ? "layers" : null);
}

const classOf = (symbol) => (symbol && axisOf(symbol) ? `ax-${axisOf(symbol)}` : "");

// How large a cell is, so that all of the shapes fit: one scale for all.
export function scaleFor(shapes, width = 114, height = 84) {
  const widest = Math.max(1, ...shapes.map((shape) => shape.at(-1) ?? 1));
  const tallest = Math.max(1, ...shapes.map((shape) => shape.at(-2) ?? 1));
  return Math.min(11, width / widest, height / tallest);
}

const label = (x, y, lines, anchor, symbol) =>
  svg("text", { "text-anchor": anchor, class: `label ${classOf(symbol)}` }, ...lines.map((line, i) => {
    const span = svg("tspan", { x, y: y + i * 14 });
    span.textContent = line;
    return span;
  }));

const edge = (from, to, symbol) => svg("path", { d: `M${from.join(" ")}L${to.join(" ")}`, class: `edge ${classOf(symbol)}` });

// The lines between cells, where there is room for them.
function gridOf(x, y, columns, rows, cell) {
  if (cell < 3.5) return [];
  const across = Array.from({ length: Math.max(0, columns - 1) }, (_, i) => `M${(x + (i + 1) * cell).toFixed(1)} ${y}v${(rows * cell).toFixed(1)}`);
  const down = Array.from({ length: Math.max(0, rows - 1) }, (_, i) => `M${x} ${(y + (i + 1) * cell).toFixed(1)}h${(columns * cell).toFixed(1)}`);
  return [svg("path", { d: [...across, ...down].join(""), class: "cells" })];
}

// From where to where a piece reaches along an axis of a size; a thin one is made wide enough to be seen.
function span(place, size, length) {
  const [from, to] = place === null ? [0, size] : Array.isArray(place) ? place : [place, place + 1];
  const extent = Math.max((length * (to - from)) / Math.max(1, size), Math.min(3, length));
  return [Math.min((length * from) / Math.max(1, size), length - extent), extent];
}

// A tensor {name, axes, shape} as a drawing. `pieces` are parts of it that can be lit: {row, at}, with an index, null or
// [from, to] for each axis; the shapes they are drawn as carry data-row. `sized` writes sizes behind the symbols.
export function drawTensor({ axes, shape }, cell, pieces = [], sized = false) {
  const lines = sized ? withSize : symbolOf;
  const symbols = axes ?? shape.map(() => null);
  const [stack, rows, columns] = [null, null, null, ...symbols].slice(-3);
  const [deep, high, wide] = [1, 1, 1, ...shape].slice(-3);
  const sheets = shape.length > 2 ? deep : 1;
  const shown = Math.min(sheets, DEEPEST);
  const depth = shown > 1 ? Math.min(6, 42 / (shown - 1)) : 0;
  const [width, height] = [Math.max(2, wide * cell), Math.max(2, high * cell)];
  const back = Math.max(0, shown - 1) * depth;
  const rowLabel = shape.length > 1 ? lines(rows, high) : [];
  const stackLabel = shape.length > 2 ? lines(stack, deep) : [];
  const columnLabel = shape.length ? lines(columns, wide).join(" ") : "";
  const x = 9 + LETTER * longest(rowLabel);
  const y = 6 + back;
  const body = [];
  const lit = (sheet) => pieces.flatMap(({ row, at }) => {
    const places = [null, null, null, ...at].slice(-3);
    if (shape.length > 2 && places[0] !== null && places[0] !== sheet) return [];
    const [left, breadth] = span(places[2], wide, width);
    const [top, tall] = span(shape.length > 1 ? places[1] : null, high, height);
    const at_ = { x: x + offset(sheet) + left, y: y - offset(sheet) + top, width: breadth, height: tall };
    return [svg("rect", { ...at_, class: "piece", "data-row": row })];
  });
  // Of a stack that is too deep, the first sheets are drawn, and the last.
  const offset = (sheet) => (sheet === sheets - 1 ? back : sheet * depth);
  for (let i = shown - 1; i >= 0; i--) {
    const sheet = i === shown - 1 ? sheets - 1 : i;
    body.push(svg("rect", { x: x + offset(sheet), y: y - offset(sheet), width, height, class: "sheet" }), ...lit(sheet));
  }
  if (shown) body.push(...gridOf(x, y, wide, high, cell));
  const [right, bottom] = [x + width, y + height];
  if (shape.length) {
    body.push(edge([x, bottom], [right, bottom], columns), label(x + width / 2, bottom + 16, [columnLabel], "middle", columns));
  }
  if (shape.length > 1) {
    const middle = y + height / 2 + 4 - (rowLabel.length - 1) * 7;
    body.push(edge([x, y], [x, bottom], rows), label(x - 7, middle, rowLabel, "end", rows));
  }
  if (shape.length > 2) {
    if (back) body.push(edge([right, bottom], [right + back, bottom - back], stack));
    body.push(label(right + back + 7, bottom - back + 4 - (stackLabel.length - 1) * 7, stackLabel, "start", stack));
  }
  const half = (LETTER * columnLabel.length) / 2;
  const left = Math.min(0, x + width / 2 - half);
  const total = Math.max(right + back + 10 + LETTER * longest(stackLabel), x + width / 2 + half) - left;
  const viewBox = [left, 0, total, bottom + 22].map((number) => number.toFixed(1)).join(" ");
  return svg("svg", { viewBox, width: total, height: bottom + 22, "aria-hidden": "true" }, ...body);
}

// What stands at an edge: a symbol, a product in two lines; the size where no symbol is.
const symbolOf = (symbol, size) => (symbol ? symbol.replace(" * ", " × ").split(/(?<=×) /) : [String(size)]);
// The same with the size: N = 3.
const withSize = (symbol, size) => (symbol ? [`${symbol.replace(" * ", " × ")} = ${size}`] : [String(size)]);

const longest = (texts) => Math.max(0, ...texts.map(({ length }) => length));
