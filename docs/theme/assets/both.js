// The pages in both languages: the reader hides one of them or puts the other one first, and the choice stays.
// Runs in the head, so that a page is right from the moment it is seen.
(() => {
  const KEY = "__both";
  const root = document.documentElement;

  // `first` and `hidden` are languages; neither is set where nothing has been chosen.
  const chosen = () => {
    const { first = "en", hidden = null } = __md_get(KEY) ?? {};
    return { first, hidden };
  };
  const other = (language) => (language === "en" ? "zh" : "en");

  // What has not been chosen is not set, so that the browser need not look at the page's styles anew.
  function set({ first, hidden }) {
    if (first === "zh") root.dataset.first = first;
    else delete root.dataset.first;
    if (hidden) root.dataset.hidden = hidden;
    else delete root.dataset.hidden;
    // The one language of what cannot show two, such as a tool.
    root.dataset.language = hidden === first ? other(first) : first;
  }

  // What is on the page: its halves stand in the order in which they are read, aloud and by keyboard as well.
  function arrange({ first, hidden }) {
    for (const pair of document.querySelectorAll(".both")) {
      const half = pair.querySelector(`:scope > [lang="${first}"]`);
      if (pair.firstElementChild !== half) pair.prepend(half, " ");
    }
    for (const button of document.querySelectorAll(".both-choice [aria-pressed]")) {
      button.setAttribute("aria-pressed", String(button.value !== hidden));
    }
  }

  // What a button, or its key, makes of a choice. One language always stays.
  function change({ first, hidden }, value) {
    if (value === "swap") return { first: other(first), hidden };
    if (hidden === value) return { first, hidden: null };
    return { first, hidden: value };
  }

  function choose(value) {
    const choice = change(chosen(), value);
    __md_set(KEY, choice);
    set(choice);
    arrange(choice);
    dispatchEvent(new Event("both"));
  }

  set(chosen());
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.(".both-choice button");
    if (button) choose(button.value);
  });
  document.addEventListener("keydown", (event) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    // There, the keys may write a character.
    if (event.target.closest?.("input, textarea, select, [contenteditable]")) return;
    const button = document.querySelector(`.both-choice [aria-keyshortcuts="Alt+${event.code.replace("Digit", "")}"]`);
    if (!button) return;
    event.preventDefault();
    choose(button.value);
  });
  // Also after an instant navigation, which brings new pairs and buttons.
  addEventListener("DOMContentLoaded", () => document$.subscribe(() => arrange(chosen())));
})();
