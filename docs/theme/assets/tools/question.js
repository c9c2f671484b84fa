// The explorer's configuration in an address, behind its #, where no server is sent it.

import { accept, DEFAULTS } from "./shapes.js";

// {config, rejected, unknown} from what stands behind the #; null if it asks for nothing, as the name of a section
// does. `rejected` names the fields that could not be read, `unknown` tells whether there were other ones.
export function readQuestion(hash) {
  const text = hash.replace(/^#/, "");
  if (!text.includes("=")) return null;
  const raw = Object.fromEntries(new URLSearchParams(text));
  return { ...accept(raw), unknown: Object.keys(raw).some((name) => !Object.hasOwn(DEFAULTS, name)) };
}

// What stands behind the # for a configuration: the fields that are not as usual.
export function writeQuestion(config) {
  const changed = Object.entries(config).filter(([name, text]) => text !== DEFAULTS[name]);
  const question = new URLSearchParams(changed).toString().replace(/%2C\+?/g, ",");
  return question && `#${question}`;
}
