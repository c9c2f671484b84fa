// Runs on each page, also after an instant navigation, which keeps the header.
document$.subscribe(() => {
  const base = new URL(__md_scope.pathname, location);

  // The language switch leads to the same section of the same page.
  const current = document.querySelector(".editions [aria-current]");
  const root = base.pathname.slice(0, base.pathname.length - current.dataset.edition.length);
  for (const link of document.querySelectorAll(".editions a")) {
    const follow = () => {
      const page = location.pathname.slice(base.pathname.length);
      link.href = root + link.dataset.edition + page + location.hash;
    };
    follow();
    link.onclick = link.onfocus = link.onpointerenter = follow;
  }

  // What is wider than its box can be scrolled from the keyboard.
  for (const box of document.querySelectorAll(".md-typeset pre > code, .md-typeset__scrollwrap")) {
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
  }
});
