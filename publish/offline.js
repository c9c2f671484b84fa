// Stands in front of the worker's text in assets/offline.js, and runs before the theme's script. From a disk, a browser
// lets a page load scripts, but neither read files, nor start workers, nor load modules. So what pages need to read
// stands beside it as a script, `<name>.js`, which hands over its text.

let handedOver;

const textOf = (address) =>
  new Promise((done, fail) => {
    const script = document.createElement("script");
    script.src = `${address}.js`;
    script.onload = () => done(handedOver);
    script.onerror = () => fail(new TypeError(`there is no ${script.src}`));
    document.head.append(script);
  });

// A folder stands for its index page, on a web server.
const fileOf = (address) => {
  const url = new URL(address, document.baseURI);
  url.search = url.hash = "";
  if (url.pathname.endsWith("/")) url.pathname += "index.html";
  return url.href;
};

window.fetch = async (address) => new Response(await textOf(fileOf(address)));

const blobOf = (text) => URL.createObjectURL(new Blob([text], { type: "text/javascript" }));

// The one worker of the site is that of the search.
window.Worker = class extends Worker {
  constructor() {
    super(blobOf(WORKER));
  }
};

// A module, with those that it imports, by an address of this page's own.
const modules = new Map();
const moduleOf = (address) => {
  if (!modules.has(address)) modules.set(address, makeModule(address));
  return modules.get(address);
};
const makeModule = async (address) => {
  let text = await textOf(address);
  for (const [whole, name] of text.matchAll(/from "(\.\/[\w.]+)"/g)) {
    text = text.replace(whole, `from "${await moduleOf(new URL(name, address).href)}"`);
  }
  return blobOf(text);
};

addEventListener("DOMContentLoaded", async () => {
  for (const script of document.querySelectorAll("script[type='offline-module']")) {
    await import(await moduleOf(new URL(script.getAttribute("src"), document.baseURI).href));
  }
});

// The links that scripts make, to what was found and by the tools.
for (const kind of ["pointerdown", "focusin", "click"]) {
  addEventListener(kind, ({ target }) => {
    const link = target.closest?.("a[href]");
    if (link?.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html";
  }, true);
}
