// The decoder's part of the page: a box to paste into, and what decode.js finds in it.
// Nothing leaves the page, and what was pasted is shown as text only.

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
    const { words, hints, entries } = await dataOf(this);
    Object.assign(this, { words, hints, catalogue: prepare(entries) });
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
    const { entries, pointer } = decode(pasted, this.catalogue);
    if (keep) this.share(pasted);
    this.result.replaceChildren(...entries.map((found, i) => this.drawEntry(found, i === 0)));
    if (!pasted.trim()) this.status.textContent = "";
    else if (entries.length) this.status.textContent = fill(this.words.found, { count: String(entries.length) });
    else this.status.textContent = this.words.none;
    if (!entries.length && pointer?.pointer) this.result.append(prose(pointer.pointer));
  }

  share(pasted) {
    this.asked = pasted.slice(-1500);
    const hash = pasted.trim() ? `#${new URLSearchParams({ q: this.asked })}` : "";
    history.replaceState(history.state, "", location.pathname + location.search + hash);
  }

  drawEntry({ entry, values, partial }, first) {
    const link = element("a", { href: new URL(entry.url, new URL(this.getAttribute("base"), document.baseURI)).href });
    link.append(element("code", { textContent: entry.title }));
    const box = element("section", { className: first ? "decoder-entry first" : "decoder-entry" });
    box.setAttribute("aria-label", entry.title);
    box.append(element("h2", {}, link));
    if (partial) box.append(prose(this.words.partial));
    const reading = entry.reading && fill(entry.reading, values);
    if (reading) box.append(prose(reading, "decoder-reading"));
    for (const [key, more] of hintsFor(entry.hints, values)) {
      const hint = this.hints[key] && fill(this.hints[key], { ...values, ...more });
      if (hint) box.append(prose(hint));
    }
    box.append(element("p", { className: "decoder-more" }, element("a", { href: link.href, textContent: this.words.more })));
    if (first) this.explain(box, link.href);
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
