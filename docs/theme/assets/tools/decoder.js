// The decoder's part of the page: a box to paste into, and what decode.js finds in it: what the message is, or what it
// is if an LSTM has to do with it. Nothing leaves the page, and what was pasted is shown as text only.

import { decode, fill, prepare } from "./decode.js";
import { hintsFor } from "./hints.js";
import { dataOf } from "./words.js";

const element = (name, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children.filter(Boolean));
  return made;
};

// A sentence in which `code` is set as code.
const prose = (sentence, className = "") =>
  element("p", { className }, ...sentence.split("`").map((piece, i) => (i % 2 ? element("code", { textContent: piece }) : piece)));

class Decoder extends HTMLElement {
  async connectedCallback() {
    this.follow = () => this.read();
    this.turn = () => this.words && this.speak();
    addEventListener("hashchange", this.follow);
    addEventListener("both", this.turn);
    if (this.firstElementChild) return;
    await this.learn();
    this.draw();
    this.read();
  }

  disconnectedCallback() {
    removeEventListener("hashchange", this.follow);
    removeEventListener("both", this.turn);
  }

  async learn() {
    const { words, hints, signs, examples, entries } = await dataOf(this);
    Object.assign(this, { words, hints, signs, examples, catalogue: prepare(entries) });
  }

  // Says the same in another language.
  async speak() {
    const pasted = this.box.value;
    await this.learn();
    this.replaceChildren();
    this.draw();
    this.box.value = pasted;
    this.answer(false);
  }

  draw() {
    this.box = element("textarea", { id: "message", rows: 7, spellcheck: false, autocapitalize: "off", autocomplete: "off" });
    this.box.oninput = () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.answer(true), 120);
    };
    this.result = element("div", { className: "decoder-result" });
    this.status = element("p", { className: "decoder-status" });
    this.status.setAttribute("role", "status");
    const clear = element("button", { type: "button", className: "md-button", textContent: this.words.clear });
    clear.onclick = () => {
      this.box.value = "";
      this.answer(true);
      this.box.focus();
    };
    this.append(
      element("label", { htmlFor: "message", textContent: this.words.paste }),
      this.box,
      element("p", { className: "decoder-actions" }, clear),
      this.status,
      this.result,
    );
    this.answer(false);
  }

  // What stands in place of an answer: messages to try, and how an answer looks.
  drawExamples() {
    const items = this.examples.map((message) => {
      const example = element("button", { type: "button", className: "decoder-example" }, element("code", { textContent: message }));
      example.onclick = () => {
        this.box.value = message;
        this.answer(true);
        this.box.focus();
      };
      return element("li", {}, example);
    });
    const [found] = decode(this.examples[0], this.catalogue).entries;
    const sample = element("figure", { className: "decoder-sample" });
    sample.append(element("figcaption", {}, ...prose(fill(this.words.sample, { message: this.examples[0] })).childNodes), ...this.said(found));
    return [element("p", { className: "decoder-try", textContent: this.words.try }), element("ul", {}, ...items), sample];
  }

  // The address carries the question behind its #, which no server is sent.
  read() {
    const asked = this.words && new URLSearchParams(location.hash.slice(1)).get("q");
    if (!this.words || asked === null || asked === this.asked) return;
    this.box.value = asked;
    this.answer(false);
  }

  answer(keep) {
    const pasted = this.box.value;
    if (keep) this.share(pasted);
    if (!pasted.trim()) {
      this.status.textContent = "";
      this.result.replaceChildren(...this.drawExamples());
      return;
    }
    const { entries, maybe, pointer } = decode(pasted, this.catalogue);
    this.status.textContent = this.summary(entries.length, maybe.length);
    this.result.replaceChildren(
      ...entries.map((found, i) => this.drawEntry(found, i === 0, false)),
      ...maybe.map((found, i) => this.drawEntry(found, i === 0 && !entries.length, true)),
    );
    if (!entries.length && !maybe.length && pointer?.pointer) this.result.append(prose(pointer.pointer));
  }

  // Which of the three answers it is, in a sentence.
  summary(certain, possible) {
    if (certain) return fill(this.words.found, { count: String(certain + possible) });
    if (!possible) return this.words.none;
    return fill(possible === 1 ? this.words.maybe : this.words.several, { count: String(possible) });
  }

  share(pasted) {
    this.asked = pasted.slice(-1500);
    const hash = pasted.trim() ? `#${new URLSearchParams({ q: this.asked })}` : "";
    history.replaceState(history.state, "", location.pathname + location.search + hash);
  }

  // What in a traceback shows that it is this entry: the line above the message, or one of what the entry needs.
  condition({ entry, above }) {
    if (above) return fill(this.words.above, { line: above });
    if (!entry.needs) return "";
    const signs = entry.needs.map((need) => need.split("+").map((name) => this.signs[name]).join(this.words.and));
    return fill(this.words.condition, { signs: signs.join(this.words.or) });
  }

  // What was read from the message, in sentences.
  said({ entry, values }) {
    const sentences = [[entry.reading && fill(entry.reading, values), "decoder-reading"]];
    for (const [key, more] of hintsFor(entry.hints, values)) {
      sentences.push([this.hints[key] && fill(this.hints[key], { ...values, ...more })]);
    }
    return sentences.filter(([sentence]) => sentence).map(([sentence, className]) => prose(sentence, className));
  }

  drawEntry(found, first, possible) {
    const { entry, partial } = found;
    const link = element("a", { href: new URL(entry.url, new URL(this.getAttribute("base"), document.baseURI)).href });
    link.append(element("code", { textContent: entry.title }));
    const box = element("section", { className: ["decoder-entry", first && "first", possible && "possible"].filter(Boolean).join(" ") });
    box.setAttribute("aria-label", possible ? fill(this.words.possible, { title: entry.title }) : entry.title);
    box.append(element("h2", {}, link));
    if (partial) box.append(prose(this.words.partial));
    const condition = possible && this.condition(found);
    if (condition) box.append(prose(condition, "decoder-condition"));
    box.append(...this.said(found));
    const more = element("p", { className: "decoder-more" }, element("a", { href: link.href, textContent: this.words.more }));
    if (first || !possible) {
      box.append(more);
      if (first) this.explain(box, link.href);
      return box;
    }
    // Of several that it may be, the others open when they are asked for.
    const details = element("details", {}, element("summary", { textContent: this.words.more }), more);
    more.firstChild.textContent = this.words.page;
    details.addEventListener("toggle", () => this.explain(details, link.href), { once: true });
    box.append(details);
    return box;
  }

  // The entry itself, from the page that it stands on; without it, as on a disk, the link is enough.
  async explain(box, href) {
    const { pathname, hash } = new URL(href);
    try {
      const page = new DOMParser().parseFromString(await (await fetch(pathname)).text(), "text/html");
      const heading = page.getElementById(decodeURIComponent(hash.slice(1)));
      const parts = [];
      for (let next = heading.nextElementSibling; next && !/^H[12]$/.test(next.tagName); next = next.nextElementSibling) {
        for (const anchor of next.querySelectorAll("a[href]")) anchor.href = new URL(anchor.getAttribute("href"), new URL(pathname, location.href)).href;
        parts.push(document.importNode(next, true));
      }
      if (box.isConnected) box.querySelector(".decoder-more").before(...parts);
    } catch {
      // The link leads to the same place.
    }
  }
}

customElements.define("lstm-decoder", Decoder);
