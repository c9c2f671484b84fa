// Runs on each page, also after an instant navigation, which keeps the header.
function setUp() {
  // The language switch leads to the same section of the same page, if there is one: else, it leads home as it is.
  const current = document.querySelector(".editions [aria-current]").dataset.edition;
  const base = __md_scope.pathname + current;
  for (const link of document.querySelectorAll("body:not(:has([data-missing])) .editions a")) {
    const follow = () => {
      const page = location.pathname.slice(base.length);
      link.href = __md_scope.pathname + link.dataset.edition + page + location.hash;
    };
    follow();
    link.onclick = link.onfocus = link.onpointerenter = follow;
  }

  // The page can be copied as Markdown, which stands beside it.
  for (const button of document.querySelectorAll("[data-copy]")) {
    button.hidden = false;
    button.onclick = async () => {
      const answer = await fetch(button.dataset.copy);
      await navigator.clipboard.writeText(await answer.text());
      button.textContent = button.dataset.copied;
    };
  }

  // What is wider than its box can be scrolled from the keyboard.
  const boxes = document.querySelectorAll(".md-typeset pre > *, .md-typeset__scrollwrap");
  const seen = new IntersectionObserver((entries) => {
    // All are measured before one is changed, or else the browser lays the page out anew for each.
    const wide = entries.filter(({ target }) => target.scrollWidth > target.clientWidth);
    for (const { target } of wide) target.tabIndex = 0;
  });
  for (const box of boxes) seen.observe(box);

  // The theme opens a section of the menu by a label, which says neither that it does, nor whether it has: its words do.
  for (const label of document.querySelectorAll("label.md-nav__link[tabindex]")) {
    const box = document.getElementById(label.htmlFor);
    const button = label.querySelector(".md-ellipsis");
    const tell = () => button.setAttribute("aria-expanded", String(box.checked));
    label.removeAttribute("tabindex");
    button.setAttribute("role", "button");
    button.tabIndex = 0;
    tell();
    box.addEventListener("change", tell);
    button.addEventListener("keydown", (event) => {
      if (event.key !== " " && event.key !== "Enter") return;
      event.preventDefault();
      label.click();
    });
  }
}

// This script runs before the theme's, which makes document$ and tells it of each page.
addEventListener("DOMContentLoaded", () => document$.subscribe(setUp));

// The theme takes letters for commands: "n" leaves the page. Who dictates, or rests a hand on the keyboard, presses them
// unawares: WCAG 2.1.4. The theme listens at the window, after this listener, which stops the event there. While the
// search is open, letters go to its field, whatever has the focus.
addEventListener("keydown", (event) => {
  if (event.key.length === 1 && !document.getElementById("__search").checked) event.stopImmediatePropagation();
});

// The theme reads a question when a key goes up; one that is pasted by mouse or by touch changes the field without a key.
const query = document.querySelector("[data-md-component=search-query]");
query.addEventListener("input", () => query.dispatchEvent(new Event("keyup")));

// The theme makes a landmark of each block's copy button: dozens, all without a name.
new MutationObserver(() => {
  for (const nav of document.querySelectorAll("nav.md-code__nav:not([role])")) nav.setAttribute("role", "none");
}).observe(document.body, { childList: true, subtree: true });

// On a phone the theme holds the page still while the search is open, and for a moment longer: a
// section that the reader has chosen there, on a page that comes sooner, has to be scrolled to again.
let before;
new MutationObserver(() => {
  if (document.body.hasAttribute("data-md-scrolllock")) before = location.href;
  else if (location.href !== before) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
}).observe(document.body, { attributeFilter: ["data-md-scrolllock"] });
