// What a tool says, in the language of its page. On the pages in both languages that is the one which their reader sees
// first (assets/both.js), and it changes when the reader changes that: the event `both` tells.

// The data of a tool, which its `data` names; `data-en` names those in English where the page has both languages.
export const dataOf = async (tool) => {
  const { language } = document.documentElement.dataset;
  if (language) tool.lang = language;
  const address = tool.dataset[language] ?? tool.getAttribute("data");
  return (await fetch(new URL(address, document.baseURI))).json();
};
