// The pages in both languages: the reader hides one of them or puts the other one first, and the choice stays.
(() => {
  const KEY = "__both";
  const root = document.documentElement;

  // `first` and `hidden` are languages; neither is set where nothing has been chosen.
  const chosen = () => {
    const { first = "en", hidden = null } = __md_get(KEY) ?? {};
    return { first, hidden };
  };

  // What has not been chosen is not set, so that the browser need not look at the page's styles anew.
  function show({ first, hidden }) {
    if (first !== "en") root.dataset.first = first;
    else delete root.dataset.first;
    if (hidden) root.dataset.hidden = hidden;
    else delete root.dataset.hidden;
    for (const button of document.querySelectorAll(".both-choice [aria-pressed]")) {
      button.setAttribute("aria-pressed", String(button.value !== hidden));
    }
  }

  // What a button, or its key, makes of a choice. One language always stays.
  function change({ first, hidden }, value) {
    if (value === "swap") return { first: first === "en" ? "zh" : "en", hidden };
    return { first, hidden: hidden === value || hidden ? null : value };
  }

  function choose(value) {
    const choice = change(chosen(), value);
    __md_set(KEY, choice);
    show(choice);
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest?.(".both-choice button");
    if (button) choose(button.value);
  });
  document.addEventListener("keydown", (event) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const button = document.querySelector(`.both-choice [aria-keyshortcuts="Alt+${event.code.replace("Digit", "")}"]`);
    if (!button) return;
    event.preventDefault();
    choose(button.value);
  });
  // Also after an instant navigation, which brings new buttons.
  document$.subscribe(() => show(chosen()));
})();
