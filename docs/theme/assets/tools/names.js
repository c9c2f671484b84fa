// A name that a reader types, read by the LSTM of the study of names letter by letter. reading.js computes; the weights
// are fetched when the reader asks for them, and what is typed is shown as text only.

import { read, readerOf } from "./reading.js";
import { addressOf, dataOf } from "./words.js";

const LONGEST = 24;
const SHOWN = 5; // units
const PACE = 900; // milliseconds a letter

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

const fill = (sentence, values) => sentence.replace(/\{(\w+)\}/g, (_, name) => values[name]);
const percent = (share) => `${Math.round(100 * share)} %`;
const signed = (value) => `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(2)}`;
// What has no width or breaks a line is taken for a space, and none stands in front.
const tidy = (text) => [...text.replace(/[\p{C}\p{Z}]/gu, " ").trimStart()].slice(0, LONGEST).join("");

let made = 0;

class Names extends HTMLElement {
  async connectedCallback() {
    this.turn = () => this.words && this.speak();
    addEventListener("both", this.turn);
    if (this.name) return;
    this.name = `names-${made++}`;
    await this.learn();
    this.text = this.examples[0];
    this.offer();
  }

  disconnectedCallback() {
    removeEventListener("both", this.turn);
    this.pause();
  }

  async learn() {
    const { words, lists, examples, model } = await dataOf(this);
    Object.assign(this, { words, lists, examples, model });
  }

  // Says the same in another language.
  async speak() {
    this.pause();
    await this.learn();
    if (!this.reader) this.offer();
    else {
      const { t } = this;
      this.draw();
      this.ask(this.text, t);
    }
  }

  // --- Before the weights are there ---

  offer() {
    const said = element("p", { className: "names-status", role: "status" });
    const load = button("md-button md-button--primary", fill(this.words.load, this.model), () => this.load(load, said));
    this.replaceChildren(element("p", { className: "names-offer", textContent: this.words.offer }), load, said);
  }

  async load(load, said) {
    load.disabled = true;
    said.textContent = this.words.loading;
    try {
      const answer = await fetch(new URL(this.model.file, addressOf(this)));
      if (!answer.ok) throw new Error(answer.status);
      this.reader = readerOf(await answer.json());
    } catch {
      load.disabled = false;
      said.textContent = this.words.failed;
      return;
    }
    this.draw();
    this.ask(this.text);
    this.box.focus();
    this.box.select();
  }

  // --- What is made once ---

  draw() {
    const { words } = this;
    this.box = element("input", {
      type: "text", id: `${this.name}-text`, maxLength: 2 * LONGEST, spellcheck: false, autocapitalize: "off", autocomplete: "off",
    });
    this.box.setAttribute("aria-describedby", `${this.name}-hint`);
    this.box.addEventListener("input", () => this.change(tidy(this.box.value)));
    this.slider = element("input", { type: "range", id: `${this.name}-time`, min: 1 });
    this.slider.addEventListener("input", () => {
      this.pause();
      this.go(Number(this.slider.value) - 1);
    });
    this.back = button("md-button", words.back, () => { this.pause(); this.go(this.t - 1); });
    this.playing = button("md-button md-button--primary names-play", words.play, () => (this.timer ? this.pause() : this.play()));
    this.next = button("md-button", words.step, () => { this.pause(); this.go(this.t + 1); });
    this.count = element("output", { className: "names-count" });
    this.count.setAttribute("for", this.slider.id);
    this.tape = element("p", { className: "names-tape" });
    this.tape.setAttribute("aria-hidden", "true");
    this.tape.addEventListener("click", ({ target }) => {
      if (target.dataset.t === undefined) return;
      this.pause();
      this.go(Number(target.dataset.t));
    });
    this.status = element("p", { className: "names-status", role: "status" });
    this.status.setAttribute("aria-live", "polite");
    this.bars = element("dl", { className: "names-bars names-lists" });
    this.units = element("dl", { className: "names-bars names-units" });
    this.unitsTitle = element("h3", { id: `${this.name}-units` });
    const listsTitle = element("h3", { id: `${this.name}-lists`, textContent: words.lists });
    const part = (title, ...rest) => {
      const box = element("section", {}, title, ...rest);
      box.setAttribute("aria-labelledby", title.id);
      return box;
    };
    this.shown = element("div", { className: "names-parts" },
      part(listsTitle, this.bars),
      part(this.unitsTitle, this.units, element("p", { className: "names-hint", textContent: words.explain })));
    this.table = element("table", { className: "names-table" });
    this.replaceChildren(
      element("div", { className: "names-ask" },
        element("label", { htmlFor: this.box.id, textContent: words.text }), this.box,
        element("p", { id: `${this.name}-hint`, className: "names-hint", textContent: words.hint })),
      element("div", { className: "names-try", role: "group", label: words.examples },
        element("span", { textContent: words.examples }),
        ...this.examples.map((name) => button("names-chip", name, () => this.change(name)))),
      element("div", { className: "names-time" }, this.back, this.playing, this.next,
        element("div", { className: "names-slide" },
          element("label", { htmlFor: this.slider.id, textContent: words.time }), this.slider, this.count)),
      this.tape, this.status, this.shown,
      element("details", {}, element("summary", { textContent: words.table }),
        element("div", { className: "names-wide", role: "group", label: words.table, tabIndex: 0 }, this.table)),
    );
  }

  // --- What changes with the name ---

  change(text) {
    this.pause();
    this.ask(text);
  }

  ask(text, t = Infinity) {
    this.text = text;
    // What is being typed stays as it is, so that the cursor does.
    if (tidy(this.box.value) !== text) this.box.value = text;
    this.steps = text.trim() ? read(this.reader, text) : [];
    this.slider.max = Math.max(1, this.steps.length);
    for (const control of [this.slider, this.back, this.playing, this.next]) control.disabled = !this.steps.length;
    this.tape.replaceChildren(...this.steps.map(({ character, t: at, known }) => {
      const letter = element("span", { textContent: character === " " ? "␣" : character, className: known ? "" : "unknown" });
      letter.dataset.t = at;
      return letter;
    }));
    this.drawTable();
    this.go(t);
  }

  drawTable() {
    const head = (text, scope) => element("th", { scope, textContent: text });
    this.table.replaceChildren(
      element("thead", {}, element("tr", {}, head(this.words.letter, "col"), ...this.reader.lists.map((code) => head(code, "col")))),
      element("tbody", {}, ...this.steps.map((now) => element("tr", {}, head(this.spoken(now), "row"),
        ...now.probabilities.map((share, k) => element("td", { textContent: share.toFixed(3), className: k === now.order[0] ? "first" : "" }))))),
    );
  }

  // --- Letters, one after the other ---

  go(t) {
    this.t = Math.max(0, Math.min(t, this.steps.length - 1));
    this.show();
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

  spoken({ character }) {
    return character === " " ? this.words.space : character;
  }

  listed(k) {
    return fill(this.words.list, { code: this.reader.lists[k], place: this.lists[this.reader.lists[k]] });
  }

  show() {
    const now = this.steps[this.t];
    this.shown.hidden = !now;
    this.slider.value = this.t + 1;
    this.slider.setAttribute("aria-valuetext", now ? `${this.t + 1}: ${this.spoken(now)}` : "");
    this.count.textContent = now ? `${this.t + 1} / ${this.steps.length}` : "";
    for (const letter of this.tape.children) {
      letter.classList.toggle("now", Number(letter.dataset.t) === this.t);
      letter.classList.toggle("later", Number(letter.dataset.t) > this.t);
    }
    this.explain();
    if (!now) return;
    this.showLists(now);
    this.showUnits(now);
  }

  // What the model thinks now, in words: once more after playing, when a screen reader listens again.
  explain() {
    const now = this.steps[this.t];
    if (!now) {
      this.status.textContent = this.words.empty;
      return;
    }
    const read = this.steps.slice(0, this.t + 1).map(({ character }) => character).join("");
    const [first, second] = now.order;
    const says = fill(this.words.says, {
      read, first: this.listed(first), p: percent(now.probabilities[first]), second: this.listed(second), q: percent(now.probabilities[second]),
    });
    this.status.textContent = says + (now.known ? "" : fill(this.words.unknown, { letter: now.character }));
  }

  bar(className, from, to, zero) {
    const bar = element("span", { className: `names-bar ${className}` }, element("span"));
    for (const [name, value] of Object.entries({ from, to, zero })) bar.style.setProperty(`--${name}`, value.toFixed(4));
    bar.setAttribute("aria-hidden", "true");
    return bar;
  }

  // The rows keep their places, so that bars grow and shrink where they are.
  showLists({ probabilities, order }) {
    this.bars.replaceChildren(...probabilities.flatMap((share, k) => [
      element("dt", { textContent: this.listed(k), className: k === order[0] ? "first" : "" }),
      element("dd", {}, this.bar("share", 0, share, 0), element("span", { className: "names-number", textContent: percent(share) })),
    ]));
  }

  showUnits({ pushes, moved, order }) {
    const { words } = this;
    this.unitsTitle.textContent = fill(words.units, { code: this.reader.lists[order[0]] });
    const most = pushes.slice(0, SHOWN);
    const others = moved - most.reduce((sum, { push }) => sum + push, 0);
    const rows = [
      ...most.map(({ unit, push }) => [fill(words.unit, { unit }), push]),
      [words.others, others],
      [words.together, moved],
    ];
    const reach = Math.max(0.5, ...rows.map(([, push]) => Math.abs(push)));
    const place = (value) => (value / reach + 1) / 2;
    this.units.replaceChildren(...rows.flatMap(([name, push], n) => [
      element("dt", { textContent: name, className: n === rows.length - 1 ? "first" : "" }),
      element("dd", {}, this.bar(push < 0 ? "negative" : "positive", place(Math.min(0, push)), place(Math.max(0, push)), place(0)),
        element("span", { className: "names-number", textContent: signed(push) })),
    ]));
  }
}

customElements.define("lstm-names", Names);
