// The explorer's part of the page: a form for a configuration, and what torch makes of it, in shapes, drawings and code.
// shapes.js knows torch's rules; what a reader types or an address holds is shown as text only.

import { readCall } from "./call.js";
import { axisOf, drawTensor, scaleFor } from "./drawing.js";
import { constructorOf, programOf, surplusOf } from "./program.js";
import { readQuestion, writeQuestion } from "./question.js";
import { dataOf } from "./words.js";
import { accept, argumentsOf, ARGUMENTS, batchFirstOf, BYTES, CLASSES, DEFAULTS, explore, isCell, kindOf, piecesOf, product, readSizes } from "./shapes.js";

const MOST_LENGTHS = 64;
const MOST_LAYERS = 6; // with more of them, those between the first two and the last are told of in a line

const element = (name, properties = {}, ...children) => {
  const { role, label, ...rest } = properties;
  const made = Object.assign(document.createElement(name), rest);
  if (role) made.setAttribute("role", role);
  if (label) made.setAttribute("aria-label", label);
  made.append(...children.flat().filter((child) => child !== null));
  return made;
};

const button = (className, text, listener) => {
  const made = element("button", { type: "button", className, textContent: text });
  made.addEventListener("click", listener);
  return made;
};

// A sentence with values in the places of their names.
const fill = (sentence, values) => sentence.replace(/\{(\w+)\}/g, (_, name) => values[name]);

// A sentence in which `code` is set as code.
const prose = (sentence) => sentence.split("`").map((piece, i) => (i % 2 ? element("code", { textContent: piece }) : piece));

// A symbol, or the size that it has, in the colour of its axis.
const coloured = (text, symbol) => {
  const axis = symbol && axisOf(symbol);
  return element("span", { className: axis ? `ax ax-${axis}` : "", textContent: text });
};

// A shape in parentheses, each length in the colour of its axis.
const shapeIn = (texts, axes) => {
  const parts = texts.flatMap((text, i) => [i ? ", " : "", coloured(text, axes?.[i])]);
  return element("code", {}, "(", ...parts, texts.length === 1 ? ",)" : ")");
};

// The shape of a tensor in symbols, if each axis has one, and in numbers.
const shapesOf = ({ axes, shape }) => [axes?.every(Boolean) ? shapeIn(axes, axes) : null, shapeIn(shape.map(String), axes)];

// A field for code, which nobody should correct.
const CODE = { spellcheck: false, autocapitalize: "off", autocomplete: "off" };

let made = 0; // so that each element on a page has names of its own

class Explorer extends HTMLElement {
  async connectedCallback() {
    this.follow = () => this.read();
    this.turn = () => this.words && this.speak();
    addEventListener("hashchange", this.follow);
    addEventListener("both", this.turn);
    if (this.name) return;
    this.name = `explorer-${made++}`;
    await this.learn();
    this.usual = readQuestion(this.getAttribute("question") ?? "")?.config ?? DEFAULTS;
    this.draw();
    this.ask(this.usual);
    this.read();
  }

  disconnectedCallback() {
    removeEventListener("hashchange", this.follow);
    removeEventListener("both", this.turn);
  }

  async learn() {
    const { words, presets, versions } = await dataOf(this);
    Object.assign(this, { words, presets, versions });
  }

  // Says the same in another language.
  async speak() {
    const pasted = this.box.value;
    await this.learn();
    this.replaceChildren();
    this.draw();
    this.box.value = pasted;
    this.ask(this.config);
  }

  // --- The configuration: from the address, the form, a preset or a pasted call ---

  // One that stands in a chapter has its own question and leaves the address alone.
  get sharing() {
    return !this.hasAttribute("question");
  }

  read() {
    const asked = this.words && this.sharing && location.hash !== this.shared && readQuestion(location.hash);
    if (!asked) return;
    const { config, rejected } = asked;
    if (config.torch && !this.versions.includes(config.torch)) rejected.push("torch");
    if (this.versions.indexOf(config.torch) < 1) config.torch = "";
    this.ask(config);
    const { words } = this;
    const parts = [rejected.length ? fill(words.rejected, { names: rejected.join(words.join) }) : "", asked.unknown ? words.unknown : ""];
    this.notice.textContent = parts.filter(Boolean).join(words.space);
  }

  share() {
    if (!this.sharing) return;
    clearTimeout(this.sharingSoon);
    this.sharingSoon = setTimeout(() => {
      if (!this.isConnected) return;
      this.shared = writeQuestion(this.config);
      history.replaceState(history.state, "", location.pathname + location.search + this.shared);
    }, 250);
  }

  // Shows a configuration that `accept` has taken, in the form and beside it.
  ask(config) {
    this.config = config;
    this.sequence = 0;
    this.fillForm();
    this.show();
  }

  // A configuration that the reader has asked for.
  change(fields) {
    this.notice.textContent = "";
    this.ask(accept({ ...this.config, ...fields }).config);
    this.share();
  }

  // What the reader types: a field that cannot be read is marked, and the last configuration stays.
  type(name, text) {
    const fields = { [name]: text, ...(["N", "L"].includes(name) && this.lengthsFor({ [name]: text })) };
    const { config, rejected } = accept({ ...this.config, ...fields });
    // No number is one that is still to come; without a batch there is a box to tick.
    const wrong = rejected.includes(name) || (name === "N" && !text);
    this.inputs[name].setAttribute("aria-invalid", wrong);
    this.notice.textContent = wrong ? fill(this.words.field, { name }) : "";
    if (wrong) return;
    this.config = config;
    this.fillForm(name);
    this.show();
    this.share();
  }

  // Lengths of the tool's own making follow N and L.
  lengthsFor(fields) {
    if (!this.config.lengths || this.config.lengths !== this.ownLengths(this.config)) return {};
    return { lengths: this.ownLengths({ ...this.config, ...fields }) };
  }

  ownLengths({ N, L }) {
    const [count, steps] = [Math.min(Number(N) || 1, MOST_LENGTHS), Number(L)];
    return Array.from({ length: count }, (_, i) => Math.max(1, Math.ceil((steps * (count - i)) / count))).join(", ");
  }

  paste() {
    const text = this.box.value;
    this.pasted.textContent = "";
    if (!text.trim()) return;
    const { config, problem, what } = readCall(text, this.config);
    if (problem) {
      this.pasted.textContent = fill(this.words.unreadable[problem], { what: what.slice(0, 60) });
      return;
    }
    this.change(config);
    this.pasted.textContent = this.words.read;
  }

  // --- What is made once ---

  draw() {
    const { words } = this;
    this.inputs = {};
    this.notice = element("p", { className: "explorer-notice", role: "status" });
    this.results = element("div", { className: "explorer-results" }, this.drawResults());
    this.append(element("div", { className: "explorer-all" },
      this.drawAsking(),
      element("div", { className: "explorer-form", role: "group", label: words.form },
        this.drawVersion(), this.drawLayer(), this.drawInput(), this.drawState(), this.notice),
      this.results));
    for (const box of this.querySelectorAll(".explorer-wide")) this.watchWidth(box);
  }

  // What is wider than its box can be scrolled from the keyboard.
  watchWidth(box) {
    new ResizeObserver(() => {
      if (box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight) box.tabIndex = 0;
      else box.removeAttribute("tabindex");
    }).observe(box);
  }

  drawAsking() {
    const { words } = this;
    this.box = element("textarea", { ...CODE, id: `${this.name}-paste`, rows: 2, placeholder: words.example });
    this.box.setAttribute("aria-describedby", `${this.name}-pasted`);
    this.box.addEventListener("input", () => {
      clearTimeout(this.pasting);
      this.pasting = setTimeout(() => this.paste(), 300);
    });
    this.pasted = element("p", { id: `${this.name}-pasted`, className: "explorer-notice", role: "status" });
    const presets = this.presets.map(({ name, question }) => button("explorer-chip", name, () => {
      this.notice.textContent = "";
      this.ask({ ...readQuestion(question).config, torch: this.config.torch });
      this.share();
    }));
    return element("div", { className: "explorer-asking" },
      element("div", { className: "explorer-presets", role: "group", label: words.presets },
        element("span", { textContent: words.presets }), presets),
      element("div", { className: "explorer-paste" },
        element("label", { htmlFor: this.box.id, textContent: words.paste }), this.box, this.pasted));
  }

  // A field for a text: its name, the symbol of what it sets, and what it is in a word.
  field(name, options = {}) {
    const input = element("input", { ...CODE, type: "text", id: `${this.name}-${name}`, maxLength: 400 });
    input.inputMode = options.step ? "numeric" : "text";
    input.addEventListener("input", () => this.type(name, input.value.trim()));
    this.inputs[name] = input;
    const title = element("code", {}, options.axis === name ? coloured(name, name) : name);
    const symbol = options.axis && options.axis !== name ? coloured(options.axis, options.axis) : null;
    const what = element("span", { className: "explorer-what" }, symbol ?? this.words.fields[name] ?? "");
    return element("div", { className: `explorer-field ${options.wide ? "wide" : ""}` },
      element("label", { htmlFor: input.id }, title, what), options.step ? this.withSteps(name, input) : input);
  }

  // The field with a button to either side, which the arrow keys stand for on the keyboard.
  withSteps(name, input) {
    const go = (by) => {
      const value = Number(input.value || input.placeholder);
      if (!Number.isInteger(value)) return;
      this.type(name, String(Math.max(0, value + by)));
      input.value = this.config[name];
    };
    input.addEventListener("keydown", (event) => {
      const by = { ArrowUp: 1, ArrowDown: -1 }[event.key];
      if (!by) return;
      event.preventDefault();
      go(by);
    });
    const step = (text, by) => Object.assign(button("explorer-step", text, () => go(by)), { tabIndex: -1, ariaHidden: "true" });
    return element("div", { className: "explorer-number" }, step("−", -1), input, step("+", 1));
  }

  // `shown` is what stands for each value.
  choice(name, values, shown = values) {
    const options = values.map((value, i) => element("option", { value, textContent: shown[i] }));
    const select = element("select", { id: `${this.name}-${name}` }, options);
    select.addEventListener("change", () => this.change({ [name]: select.value }));
    this.inputs[name] = select;
    return element("div", { className: "explorer-field" },
      element("label", { htmlFor: select.id }, this.words.fields[name] ?? element("code", { textContent: name })), select);
  }

  // A box to tick; `on` and `off` are the texts of its field for that.
  tick(name, on, off, listener = () => this.change({ [name]: this.inputs[name].checked ? on : off })) {
    const input = element("input", { type: "checkbox", id: `${this.name}-${name}` });
    input.addEventListener("change", listener);
    this.inputs[name] = input;
    const what = this.words.fields[name];
    return element("label", { className: "explorer-tick" }, input, element("span", {}, prose(what)));
  }

  // The newest version is the one that an address need not name.
  drawVersion() {
    return element("div", { className: "explorer-version" }, this.choice("torch", ["", ...this.versions.slice(1)], this.versions));
  }

  drawLayer() {
    return element("fieldset", {}, element("legend", { textContent: this.words.layer }),
      element("div", { className: "explorer-fields" },
        this.choice("cls", CLASSES, CLASSES.map((cls) => `nn.${cls}`)), this.choice("dtype", Object.keys(BYTES)),
        this.field("input_size", { axis: "H_in", step: true }), this.field("hidden_size", { axis: "H_cell", step: true }),
        this.field("num_layers", { step: true }), this.field("proj_size", { axis: "H_out", step: true }),
        this.field("dropout")),
      element("div", { className: "explorer-ticks" },
        this.tick("bidirectional", "True", ""), this.tick("batch_first", "True", ""), this.tick("bias", "", "False")));
  }

  drawInput() {
    const unbatched = this.tick("unbatched", "", "", () => {
      const N = this.inputs.unbatched.checked ? "" : this.lastN ?? DEFAULTS.N;
      this.change({ N, lengths: "", enforce_sorted: "", x: "", h_0: "", c_0: "" });
    });
    const packed = this.tick("packed", "", "", () =>
      this.change({ lengths: this.inputs.packed.checked ? this.ownLengths(this.config) : "", enforce_sorted: "" }));
    return element("fieldset", {}, element("legend", { textContent: this.words.input }),
      element("div", { className: "explorer-fields" },
        this.field("N", { axis: "N", step: true }), this.field("L", { axis: "L", step: true })),
      element("div", { className: "explorer-ticks" }, unbatched, packed),
      element("div", { className: "explorer-fields" }, this.field("lengths", { wide: true })),
      element("div", { className: "explorer-ticks" }, this.tick("enforce_sorted", "", "False")),
      element("div", { className: "explorer-fields" }, this.field("x", { wide: true })));
  }

  drawState() {
    return element("fieldset", {}, element("legend", { textContent: this.words.states }),
      element("div", { className: "explorer-ticks" },
        this.tick("state", "given", "", () => this.change({ state: this.inputs.state.checked ? "given" : "", h_0: "", c_0: "" }))),
      element("div", { className: "explorer-fields" }, this.field("h_0"), this.field("c_0")));
  }

  drawResults() {
    const { words } = this;
    const part = (name, ...children) => {
      const title = element("h2", { id: `${this.name}-${name}-title` }, prose(words[name]));
      const section = element("section", { className: `explorer-${name}` }, title, ...children);
      section.setAttribute("aria-labelledby", title.id);
      this.parts[name] = section;
      return section;
    };
    this.parts = {};
    this.call = element("code");
    this.verdict = element("div", { className: "explorer-verdict", role: "status" });
    this.hint = element("p", { className: "explorer-hint" });
    this.entering = element("ul", { className: "tensor-list" });
    this.leaving = element("ul", { className: "tensor-list" });
    this.module = element("code");
    this.pieces = element("div", { className: "explorer-pieces" });
    this.sentence = element("p", { className: "explorer-where", role: "status" });
    this.table = element("table", { className: "explorer-table" });
    this.sums = element("p", { className: "explorer-sums" });
    this.code = element("code");
    this.printed = element("samp");
    this.copied = element("span", { className: "explorer-copied", role: "status" });
    const wide = (child, label) => element("div", { className: "explorer-wide", role: "group", label }, child);
    return [
      element("div", { className: "explorer-answer" }, element("p", { className: "explorer-call" }, this.call), this.verdict),
      part("tensors", this.hint, element("h3", { textContent: words.in }), this.entering, element("p", { className: "explorer-module" }, this.module),
        element("h3", { textContent: words.out }), this.leaving),
      part("rows", element("p", { className: "explorer-hint", textContent: words.rowsHint }), this.pieces, this.sentence),
      part("parameters", this.sums, wide(this.table, words.parameters)),
      part("program", element("div", { className: "explorer-code" }, wide(element("pre", {}, this.code), words.program),
        element("p", { className: "explorer-copy" }, button("explorer-chip", words.copy, () => this.copy()), this.copied)),
        element("p", { className: "explorer-prints", textContent: words.prints }), wide(element("pre", {}, this.printed), words.prints)),
    ];
  }

  // --- The form after a change ---

  // Sets all fields but the one that is typed in.
  fillForm(typing = "") {
    const { config, inputs } = this;
    const cell = isCell(config.cls);
    const taken = argumentsOf(config.cls);
    for (const [name, input] of Object.entries(inputs)) {
      if (name === typing || input.type === "checkbox") continue;
      input.value = config[name];
      input.removeAttribute("aria-invalid");
      if (name in ARGUMENTS) {
        input.placeholder = ARGUMENTS[name] ?? "";
        input.disabled = !taken.includes(name) && !config[name];
      }
    }
    const tick = (name, value, disabled = false) => Object.assign(inputs[name], { checked: value, disabled, indeterminate: false });
    for (const [name, standard] of [["bias", "True"], ["batch_first", "False"], ["bidirectional", "False"]]) {
      tick(name, (config[name] || standard) === "True", !taken.includes(name) && !config[name]);
      inputs[name].indeterminate = !["", "True", "False"].includes(config[name]);
    }
    if (config.N) this.lastN = config.N;
    inputs.N.placeholder = "–";
    tick("unbatched", config.N === "", Boolean(config.x));
    inputs.N.disabled = config.N === "" || Boolean(config.x);
    inputs.L.disabled = cell || Boolean(config.x);
    const axes = config.x ? readSizes(config.x).length : config.N === "" ? 2 : 3;
    tick("packed", config.lengths !== "", !config.lengths && (cell || axes !== 3 || Number(config.N) > MOST_LENGTHS));
    inputs.lengths.disabled = !config.lengths && typing !== "lengths";
    tick("enforce_sorted", config.enforce_sorted !== "False", !config.lengths);
    tick("state", config.state !== "");
    inputs.h_0.disabled = !config.state;
    inputs.c_0.disabled = !config.state || (kindOf(config.cls) !== "LSTM" && !config.c_0);
    for (const input of Object.values(inputs)) {
      const around = input.closest(".explorer-field, .explorer-tick");
      around.classList.toggle("off", input.disabled);
      for (const step of around.querySelectorAll("button")) step.disabled = input.disabled;
    }
  }

  // The shapes that torch wants stand where the reader may put others.
  hintShapes(found) {
    for (const name of ["x", "h_0", "c_0"]) {
      const usual = found.tensors.find((tensor) => tensor.name === name && (!this.config[name] || name === "x"));
      this.inputs[name].placeholder = usual ? usual.shape.join(", ") : "";
    }
  }

  // --- What torch makes of it ---

  // `row` is the row of h_n that is lit, the last one if there is no such.
  show(row = -1) {
    const found = explore(this.config);
    this.found = found;
    this.hintShapes(found);
    this.call.textContent = constructorOf(this.config);
    this.module.textContent = `nn.${this.config.cls}`;
    this.showVerdict(found);
    this.showPieces(found);
    this.showTensors(found);
    this.showParameters(found);
    this.showProgram(found);
    this.light(row);
  }

  showVerdict(found) {
    const { words } = this;
    const lines = found.warnings.map((warning) => this.said(warning, warning.cpu ? words.warnsCpu : words.warns));
    const kind = found.refusal ? "refused" : found.unchecked ? "unchecked" : found.warnings.length ? "warned" : "taken";
    if (found.refusal) {
      const drop = found.refusal.stage === "constructor" && surplusOf(this.config);
      lines.push(...this.said(found.refusal, words.refuses[found.refusal.stage]));
      const without = () => this.change(Object.fromEntries(drop.map((name) => [name, ""])));
      if (drop?.length) lines.push(button("explorer-chip", fill(words.drop, { cls: `nn.${this.config.cls}` }), without));
    } else if (found.unchecked) {
      lines.push(element("p", {}, prose(words.unchecked)), this.more(found.unchecked));
    } else {
      lines.unshift(element("p", { className: "explorer-taken" }, prose(words.taken)));
    }
    this.verdict.className = `explorer-verdict ${kind}`;
    this.verdict.replaceChildren(...lines.flat());
  }

  // What torch says, word for word, and where the site tells more of it.
  said({ type, message, entry }, lead) {
    const said = element("samp", { textContent: `${type}: ${message}` });
    return [element("p", {}, prose(lead)), element("pre", { tabIndex: 0 }, said), this.more(entry)];
  }

  more(entry) {
    const base = new URL(this.getAttribute("base"), document.baseURI);
    const { href } = new URL(`reference/errors/${entry}`, base);
    return element("p", { className: "explorer-more" }, element("a", { href, textContent: this.words.more }));
  }

  showTensors(found) {
    const { words } = this;
    this.hint.replaceChildren(...prose(words.hints[this.hintFor()]));
    const cell = scaleFor(found.tensors.map(({ shape }) => shape));
    const pieces = this.rows.map(({ row, source, place }) => ({ row, h_n: source.at, [place?.name]: place?.at }));
    const card = (tensor) => {
      const own = pieces.filter(({ [tensor.name]: at }) => at).map(({ row, [tensor.name]: at }) => ({ row, at }));
      return element("li", { className: `${tensor.zeros ? "zeros" : ""} ${place(tensor.name)}` },
        element("p", { className: "explorer-name" }, element("code", { textContent: tensor.name }),
          tensor.zeros ? element("span", { textContent: words.zeros }) : null),
        element("div", { className: "explorer-drawing" }, drawTensor(tensor, cell, own)),
        element("p", { className: "explorer-shape" }, shapesOf(tensor)),
        tensor.wanted ? element("p", { className: "explorer-wanted" }, words.wanted, shapesOf(tensor.wanted)) : null);
    };
    // Where it can be, what goes in stands above what comes out of it.
    const place = (name) => (this.config.lengths || !/^[hc]_/.test(name) ? "" : `state-${name[0]}`);
    const nothing = (text) => [element("li", { className: "nothing", textContent: text })];
    const [entering, leaving] = ["in", "out"].map((side) => found.tensors.filter((tensor) => tensor.side === side).map(card));
    this.entering.replaceChildren(...(entering.length ? entering : nothing(words.noLayer)));
    this.leaving.replaceChildren(...(leaving.length ? leaving : nothing(found.unchecked ? words.unknownOut : words.nothing)));
  }

  // Which word helps to read the shapes.
  hintFor() {
    if (isCell(this.config.cls)) return "cell";
    if (!batchFirstOf(this.config)) return "plain";
    return this.config.N === "" ? "unbatched" : "batchFirst";
  }

  // The output of one sequence beside the rows of h_n.
  showPieces(found) {
    const { words, config } = this;
    this.rows = piecesOf(config, found, this.sequence);
    this.parts.rows.hidden = !this.rows.length;
    if (!this.rows.length) return;
    const output = found.tensors.find(({ name, side }) => side === "out" && ["output", "padded"].includes(name));
    const steps = output.axes.indexOf("L");
    const flat = { axes: ["L", output.axes.at(-1)], shape: [output.shape[steps], output.shape.at(-1)] };
    const parts = this.rows.filter(({ place }) => place).map(({ row, place }) => ({ row, at: [place.at[steps], place.at.at(-1)] }));
    const drawing = drawTensor(flat, scaleFor([flat.shape], 260, 190), parts, true);
    const title = output.axes.includes("N") ? fill(words.oneSequence, { name: output.name }) : output.name;
    const choose = config.lengths ? this.drawSequences() : null;
    const top = this.rows.at(-1).layer;
    const shown = this.rows.filter(({ layer }) => top < MOST_LAYERS || layer < 2 || layer === top);
    const rows = shown.map((piece) => this.drawRow(piece, found));
    if (shown.length < this.rows.length) {
      const between = element("li", { className: "explorer-what", textContent: fill(words.lowerLayers, { to: top - 1 }) });
      rows.splice(-this.rows.length / (top + 1), 0, between);
    }
    this.pieces.replaceChildren(
      element("div", { className: "explorer-output" },
        element("p", { className: "explorer-name" }, prose(title), choose),
        element("div", { className: "explorer-drawing" }, drawing)),
      element("ul", { className: "row-list" }, rows));
  }

  // Which sequence of a packed batch is shown: each has an end of its own.
  drawSequences() {
    const lengths = readSizes(this.config.lengths);
    const options = lengths.map((length, b) => element("option", { value: b, textContent: fill(this.words.sequenceOf, { b, length }) }));
    const select = element("select", { label: this.words.sequence }, options);
    select.value = this.sequence;
    select.addEventListener("change", () => {
      this.sequence = Number(select.value);
      this.show(this.row);
      this.pieces.querySelector("select").focus();
    });
    return select;
  }

  drawRow({ row, layer, backward, source }, found) {
    const { words } = this;
    const both = found.tensors.some(({ axes }) => axes?.includes("D * H_out"));
    const what = fill(both ? (backward ? words.backward : words.forward) : words.oneWay, { layer });
    const made = element("button", { type: "button", className: "explorer-row" },
      element("code", { textContent: source.text }), element("span", { textContent: what }));
    made.dataset.row = row;
    for (const kind of ["click", "focus", "pointerenter"]) made.addEventListener(kind, () => this.light(row));
    return element("li", {}, made);
  }

  // Lights a row of h_n, and the place where it stands in output.
  light(row) {
    if (!this.rows.length) return;
    const piece = this.rows[row] ?? this.rows.at(-1);
    this.row = piece.row;
    for (const part of this.querySelectorAll("[data-row]")) part.classList.toggle("lit", Number(part.dataset.row) === piece.row);
    for (const part of this.pieces.querySelectorAll("button")) part.setAttribute("aria-pressed", part.classList.contains("lit"));
    const { words } = this;
    const values = { row: piece.source.text, layer: piece.layer, place: piece.place?.text };
    const sentence = fill(piece.place ? words.stands : words.standsNowhere, values);
    this.sentence.replaceChildren(...prose(sentence));
  }

  showParameters(found) {
    const { words } = this;
    this.parts.parameters.hidden = !found.parameters.length;
    const digits = (number) => number.toLocaleString("en").replaceAll(",", "\u202f");
    const line = (tag, texts) => texts.map((text) => element(tag, { textContent: text, ...(tag === "th" && { scope: "col" }) }));
    const [parameters, note] = this.folded(found.parameters);
    const rows = parameters.map(({ name, axes, shape }) => {
      const count = product(shape);
      return element("tr", {}, element("th", { scope: "row" }, element("code", { textContent: name })),
        element("td", {}, shapeIn(axes, axes)), element("td", {}, shapeIn(shape.map(String), axes)),
        line("td", [digits(count), this.bytes(count * BYTES[this.config.dtype]), shape.length === 2 ? digits(count) : "–"]));
    });
    this.table.replaceChildren(
      element("thead", {}, element("tr", {}, line("th", [words.name, words.symbols, words.shape, words.count, words.memory, words.multiplyAdds]))),
      element("tbody", {}, rows, note && element("tr", {}, element("td", { colSpan: 6, textContent: note }))));
    const sums = { count: digits(found.count), memory: this.bytes(found.bytes), multiplyAdds: digits(found.multiplyAdds) };
    this.sums.textContent = fill(words.sums, sums);
  }

  // Of many layers, the parameters of the first two, and a line that those above are like the second's.
  folded(parameters) {
    const layers = Number(this.config.num_layers || 1);
    if (isCell(this.config.cls) || !(layers > MOST_LAYERS)) return [parameters, null];
    const each = parameters.length / layers;
    return [parameters.slice(0, 2 * each), fill(this.words.upperLayers, { from: 2, to: layers - 1, each })];
  }

  bytes(count) {
    if (count < 10240) return `${count} B`;
    const power = Math.min(3, Math.floor(Math.log2(count) / 10));
    return `${(count / 1024 ** power).toFixed(1)} ${["B", "KiB", "MiB", "GiB"][power]}`;
  }

  showProgram(found) {
    const { words } = this;
    const { code, prints } = programOf(this.config, found);
    const lines = code.split("\n").flatMap((line) => {
      const [before, comment] = line.split(/(?= {2}# )/);
      return [before, comment ? this.comment(comment) : "", "\n"];
    });
    lines.pop();
    lines.pop();
    this.code.replaceChildren(...lines.filter((piece) => piece !== ""));
    this.source = code;
    this.parts.program.classList.toggle("fails", Boolean(found.refusal));
    this.querySelector(".explorer-prints").textContent = prints === null ? words.printsUnknown : found.refusal ? words.ends : words.prints;
    this.printed.textContent = prints ?? "";
    this.printed.closest(".explorer-wide").hidden = prints === null;
  }

  // A shape comment, with its lengths in the colours of their axes.
  comment(text) {
    const [, lead, inner, end] = text.match(/^(\s+# \()(.*?)(,?\))$/) ?? [];
    if (!lead) return element("span", { className: "comment", textContent: text });
    return element("span", { className: "comment" }, lead, inner.split(", ").flatMap((symbol, i) => [i ? ", " : "", coloured(symbol, symbol)]), end);
  }

  async copy() {
    try {
      await navigator.clipboard.writeText(this.source);
      this.copied.textContent = this.words.copied;
    } catch {
      getSelection().selectAllChildren(this.code);
      this.copied.textContent = this.words.marked;
    }
  }
}

customElements.define("lstm-explorer", Explorer);
