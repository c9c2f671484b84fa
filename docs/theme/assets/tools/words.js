// What a tool says, in the language of its page. On the pages in both languages that is the one which their reader sees
// first (assets/both.js), and it changes when the reader changes that: the event `both` tells.

// The address of a tool's data, which its `data` names; `data-en` names those in English where the page has both languages.
export const addressOf = (tool) => {
  const { language } = document.documentElement.dataset;
  if (language) tool.lang = language;
  return new URL(tool.dataset[language] ?? tool.getAttribute("data"), document.baseURI);
};

export const dataOf = async (tool) => (await fetch(addressOf(tool))).json();
