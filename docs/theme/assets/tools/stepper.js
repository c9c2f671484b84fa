// The stepper's part of the page: a text, the layer that reads it, and each of its steps in numbers and colours.
// lstm.js computes, brackets.js knows the task; what a reader types is shown as text only.

import { answer, columnOf, LONGEST, readQuestion, tidy, weightsOf, writeQuestion } from "./brackets.js";
import { dataOf } from "./words.js";

const QUANTITIES = ["i", "f", "g", "o", "c", "h"];
const HELD = ["i", "f", "o"]; // the gates that a reader may hold: the candidate is no gate that opens
const BRACKETS = ["(", "["];
const PACE = 900; // milliseconds a step

const element = (name, properties = {}, ...children) => {
  const { role, label, ...rest } = properties;
  const made = Object.assign(document.createElement(name), rest);
  if (role) made.setAttribute("role", role);
  if (label) made.setAttribute("aria-label", label);
  made.append(...children.filter((child) => child !== null));
  return made;
};

const button = (className, text, listener) => {
  const made = element("button", { type: "button", className, textContent: text });
  made.addEventListener("click", listener);
  return made;
};

const set = (styled, properties) => Object.entries(properties).forEach(([name, value]) => styled.style.setProperty(`--${name}`, value));

// A sentence with values in the places of their names.
const fill = (sentence, values) => sentence.replace(/\{(\w+)\}/g, (_, name) => values[name]);

// A number with a real minus, and no minus before a zero.
const digits = (value, places = 2) => {
  const text = Math.abs(value).toFixed(places);
  return (value < 0 && Number(text) !== 0 ? "−" : "") + text;
};

// A term of a sum: its sign, then the number or the product of two.
const term = (first, second) => {
  const negative = first * (second ?? 1) < 0;
  const size = Math.abs(first).toFixed(2) + (second === undefined ? "" : `·${Math.abs(second).toFixed(3)}`);
  return ` ${negative ? "−" : "+"} ${size}`;
};

let made = 0; // so that each element on a page has names of its own

class Stepper extends HTMLElement {
  async connectedCallback() {
    this.follow = () => this.read();
    this.turn = () => this.words && this.speak();
    addEventListener("hashchange", this.follow);
    addEventListener("both", this.turn);
    if (this.name) return;
    this.name = `stepper-${made++}`;
    await this.learn();
    this.weights = weightsOf(this.table);
    const asked = this.getAttribute("question") ?? this.experiments[0].question;
    this.preset = readQuestion(asked);
    this.draw();
    this.ask(this.preset);
    this.read();
  }

  disconnectedCallback() {
    removeEventListener("hashchange", this.follow);
    removeEventListener("both", this.turn);
    this.pause();
  }

  async learn() {
    const { words, weights, experiments } = await dataOf(this);
    Object.assign(this, { words, table: weights, experiments });
  }

  // Says the same in another language.
  async speak() {
    this.pause();
    await this.learn();
    this.replaceChildren();
    this.draw();
    this.ask({});
  }

  // --- The question: which text, which step, which gates are held ---

  // One that stands in a chapter has its own question and leaves the address alone.
  get sharing() {
    return !this.hasAttribute("question");
  }

  read() {
    const asked = this.words && this.sharing && location.hash !== this.shared && readQuestion(location.hash, this.preset);
    if (!asked) return;
    this.pause();
    this.ask(asked);
    this.notice.textContent = asked.problem ? this.words.problem : "";
  }

  share() {
    if (!this.sharing || !this.steps.length) return;
    clearTimeout(this.sharingSoon);
    this.sharingSoon = setTimeout(() => {
      if (!this.isConnected) return;
      this.shared = writeQuestion(this);
      history.replaceState(history.state, "", location.pathname + location.search + this.shared);
    }, 250);
  }

  // Shows a question from its beginning; parts of it that are not given stay as they are.
  ask({ text = this.text, t = this.t, forced = this.forced }) {
    Object.assign(this, { text, forced });
    if (this.box.value !== text) this.box.value = text;
    this.steps = text.trim() ? answer(this.weights, this) : [];
    this.t = Math.min(t, Math.max(0, this.steps.length - 1));
    this.drawTape();
    this.drawNumbers();
    this.show();
  }

  change(question) {
    this.pause();
    this.notice.textContent = "";
    this.ask(question);
    this.share();
  }

  // --- Time ---

  go(t) {
    if (!this.steps.length) return;
    this.t = Math.max(0, Math.min(t, this.steps.length - 1));
    this.show();
    this.share();
  }

  play() {
    if (this.t === this.steps.length - 1) this.go(0);
    this.status.setAttribute("aria-live", "off");
    this.timer = setInterval(() => {
      this.go(this.t + 1);
      if (this.t === this.steps.length - 1) this.pause();
    }, PACE);
    this.playing.textContent = this.words.pause;
  }

  pause() {
    if (!this.timer) return;
    clearInterval(this.timer);
    this.timer = undefined;
    this.playing.textContent = this.words.play;
    this.status.setAttribute("aria-live", "polite");
    this.explain();
  }

  // --- Gates ---

  hold(gate, value) {
    const forced = structuredClone(this.forced);
    for (const at of this.everywhere.checked ? Object.keys(forced) : [this.t]) delete forced[at]?.[gate];
    const at = this.everywhere.checked ? "*" : this.t;
    if (value !== null) (forced[at] ??= {})[gate] = value;
    else if (forced["*"]?.[gate] !== undefined) delete forced["*"][gate];
    this.change({ forced });
  }

  // --- What is made once ---

  draw() {
    const { words } = this;
    this.units = [];
    this.box = element("input", {
      type: "text", id: `${this.name}-text`, maxLength: LONGEST, spellcheck: false, autocapitalize: "off", autocomplete: "off",
    });
    this.box.setAttribute("aria-describedby", `${this.name}-hint`);
    this.box.addEventListener("input", () => this.change({ text: tidy(this.box.value) }));
    this.slider = element("input", { type: "range", id: `${this.name}-time`, min: 0 });
    this.slider.addEventListener("input", () => {
      this.pause();
      this.go(Number(this.slider.value));
    });
    this.back = button("md-button", words.back, () => { this.pause(); this.go(this.t - 1); });
    this.playing = button("md-button md-button--primary stepper-play", words.play, () => (this.timer ? this.pause() : this.play()));
    this.next = button("md-button", words.step, () => { this.pause(); this.go(this.t + 1); });
    this.count = element("output", { className: "stepper-count" });
    this.count.setAttribute("for", this.slider.id);
    this.notice = element("p", { className: "stepper-notice", role: "status" });
    this.tape = element("div", { className: "stepper-tape", role: "img", label: words.tape });
    this.tape.addEventListener("click", (event) => this.point(event.target));
    this.tape.addEventListener("pointermove", (event) => {
      if (event.pointerType === "mouse" && event.buttons === 1) this.point(document.elementFromPoint(event.clientX, event.clientY));
    });
    // A tape that is wider than its box can be scrolled from the keyboard; it may become so later than it is drawn.
    new ResizeObserver(() => {
      if (this.tape.scrollWidth > this.tape.clientWidth) this.tape.tabIndex = 0;
      else this.tape.removeAttribute("tabindex");
      if (this.steps?.length) this.keepInView();
    }).observe(this.tape);
    this.heading = element("p", { className: "stepper-now" });
    this.status = element("p", { className: "stepper-status", role: "status" });
    this.status.setAttribute("aria-live", "polite");
    this.append(
      element("div", { className: "stepper-ask" },
        element("label", { htmlFor: this.box.id, textContent: words.text }), this.box,
        element("p", { id: `${this.name}-hint`, className: "stepper-hint", textContent: words.hint })),
      element("div", { className: "stepper-try", role: "group", label: words.experiments },
        element("span", { textContent: words.experiments }),
        ...this.experiments.map(({ name, question }) => button("stepper-chip", name, () => this.change(readQuestion(question))))),
      this.notice,
      element("div", { className: "stepper-time" }, this.back, this.playing, this.next,
        element("div", { className: "stepper-slide" },
          element("label", { htmlFor: this.slider.id, textContent: words.time }), this.slider, this.count)),
      this.tape,
      element("div", { className: "stepper-told" }, this.heading, this.status),
      this.drawGates(),
      element("div", { className: "stepper-units" }, ...BRACKETS.map((_, u) => this.drawUnit(u))),
      this.drawDetails("numbers", (this.numbers = element("table", { className: "stepper-table" }))),
      this.drawDetails("weights", this.drawWeights(), element("p", { className: "stepper-hint", textContent: words.reads })),
    );
  }

  drawGates() {
    const { words } = this;
    this.radios = {};
    const choose = (gate) => {
      const choices = [["shut", 0], ["learned", null], ["open", 1]].map(([word, value]) => {
        const radio = element("input", { type: "radio", name: `${this.name}-${gate}` });
        radio.addEventListener("change", () => this.hold(gate, value));
        (this.radios[gate] ??= []).push([value, radio]);
        return element("label", {}, radio, element("span", { textContent: words[word] }));
      });
      return element("fieldset", {}, element("legend", {}, element("i", { textContent: gate }), element("span", { textContent: words.names[gate] })),
        element("div", { className: "stepper-choices" }, ...choices));
    };
    this.everywhere = element("input", { type: "checkbox" });
    this.everywhere.addEventListener("change", () => this.mark());
    this.release = button("stepper-chip", words.release, () => {
      this.everywhere.checked = false;
      this.change({ forced: {} });
    });
    return element("div", { className: "stepper-gates" }, ...["f", "i", "o"].map(choose),
      element("div", { className: "stepper-all" }, element("label", {}, this.everywhere, ` ${words.everywhere}`), this.release));
  }

  drawUnit(u) {
    const { words } = this;
    const title = element("h2", { id: `${this.name}-unit-${u}`, textContent: fill(words.unit, { u, bracket: BRACKETS[u] }) });
    const bars = element("dl", { className: "stepper-bars" });
    const formulas = element("div", { className: "stepper-formulas" });
    const lines = {};
    for (const part of ["before", "forgotten", "written", "after", "shown"]) {
      const bar = element("span", { className: `stepper-bar ${part}` }, element("span"));
      const number = element("span", { className: "stepper-number" });
      bar.setAttribute("aria-hidden", "true");
      lines[part] = { bar, number };
      bars.append(element("dt", { textContent: words[part] }), element("dd", {}, bar, number));
    }
    for (const quantity of QUANTITIES) formulas.append((lines[quantity] = element("p")));
    this.units.push(lines);
    const box = element("section", {}, title, bars, formulas);
    box.setAttribute("aria-labelledby", title.id);
    return box;
  }

  drawDetails(name, ...children) {
    const wide = element("div", { className: "stepper-wide", role: "group", label: this.words[name], tabIndex: 0 }, children[0]);
    return element("details", {}, element("summary", { textContent: this.words[name] }), wide, ...children.slice(1));
  }

  drawWeights() {
    const { words, table } = this;
    const names = table.columns.map((name) => ({ a: words.other, bias: words.bias })[name] ?? name);
    this.columns = table.columns.map(() => []);
    const cell = (text, k, tag, scope) => {
      const made = element(tag, { textContent: text, ...(scope && { scope }) });
      if (k >= 0) this.columns[k].push(made);
      return made;
    };
    return element("table", { className: "stepper-table" },
      element("thead", {}, element("tr", {}, cell(words.gate, -1, "th", "col"), ...names.map((name, k) => cell(name, k, "th", "col")))),
      element("tbody", {}, ...Object.entries(table.rows).map(([name, row]) =>
        element("tr", {}, cell(name, -1, "th", "row"), ...row.map((value, k) => cell(digits(value), k, "td"))))));
  }

  // --- What changes with the question ---

  drawTape() {
    const { words, steps } = this;
    const largest = Math.max(0.6, ...steps.flatMap(({ c }) => c.map(Math.abs)));
    const rows = [];
    const row = (className, label, cells) => {
      rows.push(element("span", { className: `tape-name ${className}` }, ...label),
        ...cells.map((cell, t) => Object.assign(cell, { className: `${className} ${cell.className}` }) && (cell.dataset.t = t, cell)));
    };
    const name = (symbol, word) => [element("i", { textContent: symbol }), element("span", { textContent: word })];
    row("tape-character", [""], steps.map(({ character }) => element("span", { textContent: character === " " ? "␣" : character })));
    for (const quantity of QUANTITIES) {
      BRACKETS.forEach((_, u) => {
        const cells = steps.map((now) => {
          const value = now[quantity][u];
          const cell = element("span", { className: value < 0 ? "negative" : "positive" });
          set(cell, { size: Math.min(1, Math.abs(value) / (quantity === "c" ? largest : 1)).toFixed(3) });
          if (quantity in now.forced) cell.classList.add("held");
          return cell;
        });
        row(`tape-${quantity} unit-${u}`, u ? [""] : name(quantity, words.names[quantity]), cells);
      });
    }
    BRACKETS.forEach((bracket, u) => {
      row("tape-told", name(bracket, words.says), steps.map(({ told, truth }) =>
        element("span", { textContent: digits(told[u], 0), className: told[u] === truth[u] ? "" : "wrong" })));
    });
    this.cursor = element("span", { className: "tape-cursor" });
    this.future = element("span", { className: "tape-future" });
    const grid = element("div", { className: "tape-grid" }, ...rows, this.future, this.cursor);
    set(grid, { steps: steps.length });
    this.tape.replaceChildren(grid);
    this.slider.max = Math.max(0, steps.length - 1);
    for (const control of [this.slider, this.back, this.playing, this.next]) control.disabled = !steps.length;
  }

  drawNumbers() {
    const head = QUANTITIES.flatMap((quantity) => BRACKETS.map((_, u) => `${quantity}[${u}]`));
    const line = (tag, names) => names.map((text) => element(tag, { textContent: text, ...(tag === "th" && { scope: "col" }) }));
    this.numbers.replaceChildren(
      element("thead", {}, element("tr", {}, ...line("th", ["t", this.words.character, ...head]))),
      element("tbody", {}, ...this.steps.map((now) =>
        element("tr", {}, element("th", { scope: "row", textContent: now.t }), element("td", { textContent: this.spoken(now) }),
          ...line("td", QUANTITIES.flatMap((quantity) => now[quantity].map((value) => digits(value, 5))))))));
  }

  // --- What changes with the step ---

  show() {
    const now = this.steps[this.t];
    this.slider.value = this.t;
    this.count.textContent = now ? `${this.t} / ${this.steps.length - 1}` : "";
    this.slider.setAttribute("aria-valuetext", now ? `${this.t}: ${this.spoken(now)}` : "");
    this.querySelector(".stepper-units").hidden = this.querySelector(".stepper-gates").hidden = !now;
    this.explain();
    this.mark();
    if (!now) return;
    this.cursor.style.gridColumn = `${this.t + 2} / ${this.t + 3}`;
    this.future.style.gridColumn = `${this.t + 3} / ${this.steps.length + 2}`;
    this.future.hidden = this.t === this.steps.length - 1;
    this.units.forEach((lines, u) => this.showUnit(lines, u, now));
    this.columns.forEach((cells, k) => cells.forEach((cell) => cell.classList.toggle("reads", k === columnOf(now.character))));
    this.keepInView();
  }

  spoken({ character }) {
    return character === " " ? this.words.space : character;
  }

  mark() {
    const held = { ...this.forced["*"], ...(this.everywhere.checked ? {} : this.forced[this.t]) };
    for (const gate of HELD) for (const [value, radio] of this.radios[gate]) radio.checked = (held[gate] ?? null) === value;
    this.release.hidden = !Object.values(this.forced).some((gates) => Object.keys(gates).length);
  }

  // What happens at this step, in words: once more after playing, when a screen reader listens again.
  explain() {
    const { words } = this;
    const now = this.steps[this.t];
    if (!now) {
      this.heading.textContent = "";
      this.status.textContent = words.empty;
      return;
    }
    this.heading.textContent = fill(words.now, { t: this.t, character: this.spoken(now) });
    const changes = now.c.map((_, u) => {
      const c = `c[${u}]`;
      const lost = (1 - now.f[u]) * now.before.c[u];
      const written = now.i[u] * now.g[u];
      const said = [];
      if (Math.abs(lost) > 0.1) said.push(fill(words.forgets, { c, amount: digits(lost) }));
      if (Math.abs(written) > 0.1) said.push(fill(words.writes, { c, amount: digits(written) }));
      return said.length ? said.join(words.join) : fill(words.stays, { c });
    });
    const still = changes.every((said, u) => said === fill(words.stays, { c: `c[${u}]` }));
    const right = now.told.every((n, u) => n === now.truth[u]);
    const says = fill(right ? words.right : words.wrong, { a: digits(now.told[0], 0), b: digits(now.told[1], 0), x: now.truth[0], y: now.truth[1] });
    this.status.replaceChildren(`${still ? words.both : changes.join(words.join)}${words.end}`, element("strong", { textContent: says, className: right ? "" : "wrong" }));
  }

  showUnit(lines, u, now) {
    const [before, kept, after, shown] = [now.before.c[u], now.f[u] * now.before.c[u], now.c[u], now.h[u]];
    const written = now.i[u] * now.g[u];
    const ends = this.steps.flatMap(({ c, f, before }) => [c[u], f[u] * before.c[u]]);
    const low = Math.min(-0.25, ...ends), high = Math.max(1, ...ends);
    const place = (value) => (value - low) / (high - low);
    const draw = (part, from, to, number) => {
      const { bar, number: text } = lines[part];
      set(bar, { zero: place(0), from: place(Math.min(from, to)), to: place(Math.max(from, to)) });
      bar.classList.toggle("negative", part === "written" ? to < from : Math.min(from, to) < -1e-9);
      text.textContent = number;
    };
    draw("before", 0, before, digits(before));
    draw("forgotten", kept, before, digits(kept - before));
    draw("written", kept, after, (written >= 0.005 ? "+" : "") + digits(written));
    draw("after", 0, after, digits(after));
    draw("shown", 0, shown, digits(shown));
    this.showFormulas(lines, u, now);
  }

  // The equations with this step's numbers: weights as they are, all else rounded.
  showFormulas(lines, u, now) {
    const { weights, words } = this;
    ["i", "f", "g", "o"].forEach((gate, k) => {
      const r = 2 * k + u;
      const sum = term(weights.weight_ih[r][columnOf(now.character)]) + now.before.h.map((h, v) => term(weights.weight_hh[r][v], h)).join("")
        + term(weights.bias_ih[r] + weights.bias_hh[r]);
      const value = digits(now[gate][u], 3);
      const text = gate in now.forced
        ? ` = ${now.forced[gate]} (${fill(words.held, { value: digits(now.free[gate][u], 3) })})`
        : ` = ${gate === "g" ? "tanh" : "σ"}(${sum.replace(/^ \+ /, "").replace(/^ − /, "−")}) = ${value}`;
      this.write(lines[gate], gate, u, text, now[gate][u]);
    });
    const product = (a, b) => `${digits(a, 3)}·${b < 0 ? `(${digits(b, 3)})` : digits(b, 3)}`;
    this.write(lines.c, "c", u, ` = ${product(now.f[u], now.before.c[u])} + ${product(now.i[u], now.g[u])} = ${digits(now.c[u], 3)}`, now.c[u]);
    this.write(lines.h, "h", u, ` = ${digits(now.o[u], 3)}·tanh(${digits(now.c[u], 3)}) = ${digits(now.h[u], 3)}`, now.h[u]);
  }

  write(line, quantity, u, text, value) {
    const swatch = element("span", { className: `tape-${quantity} ${value < 0 ? "negative" : "positive"} swatch` });
    set(swatch, { size: Math.min(1, Math.abs(value)).toFixed(3) });
    line.replaceChildren(swatch, element("i", { textContent: `${quantity}[${u}]` }), text);
  }

  point(target) {
    const t = target?.closest?.(".tape-grid [data-t]")?.dataset.t;
    if (t === undefined || !this.contains(target)) return;
    this.pause();
    this.go(Number(t));
  }

  // The tape alone is scrolled, never the page.
  keepInView() {
    const box = (part) => part.getBoundingClientRect();
    const cell = box(this.tape.querySelector(`.tape-character[data-t="${this.t}"]`));
    const before = box(this.tape.querySelector(".tape-name")).right - cell.left;
    const behind = cell.right - box(this.tape).right;
    if (before > 0) this.tape.scrollLeft -= before;
    else if (behind > 0) this.tape.scrollLeft += behind + 2;
  }
}

customElements.define("lstm-stepper", Stepper);
