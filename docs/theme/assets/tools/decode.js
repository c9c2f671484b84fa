// Finds, in a text that somebody pasted, the errors of the catalogue.
//
// Functions that take text and give data; decoder.js draws what they find. An entry
// comes from docs/data/errors/*.yml: `messages` are templates such as
// "Expected hidden[{which:int}] size {expected:shape}, got {got:shape}".

const KINDS = {
  int: String.raw`-?\d+`,
  num: String.raw`-?\d+(?:\.\d+)?(?:e[-+]?\d+)?`,
  shape: String.raw`(?:torch\.Size)?\(?[[(]?(?:\d+(?:[,x×]\d+)*,?)?[\])]?\)?`,
  dtype: String.raw`(?:torch\.|c10::)?(?:cuda\.)?[A-Za-z]+\d*(?:Tensor)?`,
  device: String.raw`(?:cpu|cuda|meta|mps|xpu|hpu|privateuseone|CPU|CUDA)(?::\d+)?`,
  word: String.raw`[\w.]+`,
  state: "hidden|cell",
  any: String.raw`[^]{0,400}?`,
};
const SLOT = /\{(\w+):(\w+)\}/g;

// What shows that a text is about an LSTM, for messages that other code raises, too. An entry needs one of
// several, or two at once: "rnn+loss".
const CONTEXTS = {
  rnn: /(?<![Cc]onv)LSTM(?!Cell)|(?<![Cc]onv_?)[Ll]stm(?!_?cell)|GRU(?!Cell|[a-z])|(?<!C)RNN(?!Cell|T)|(?<![A-Za-z]|utils[/\\])(?:gru|rnn)(?!_?cell|[a-z])|_flat_weights|(?:mkldnn|cudnn)_?rnn|repackage_hidden|init_hidden|h_state|, hidden\)? ?=|\bh_[0n]\b|\bhn, ?cn\b|\bh0, ?c0\b|(?:weight|bias)_[ih]h\w*|weight_hr_l\d|循环神经网络|长短期记忆|循環神經網路|長短期記憶/,
  packed: /pack(?:ed)?_(?:padded_)?sequence|PackedSequence|utils[/\\]rnn\.py|pad_packed|packed_(?:in|out|emb|seq)\w*|\bpacked(?: =|[,)[]|\.\w)/,
  padseq: /\bpad_sequence|pack_sequence|utils[/\\]rnn\.py/,
  quant: /quantiz|qint8|torch\.ao\b|torch[/\\]ao[/\\]/i,
  unpad: /unpad_sequence|unpack_sequence|padded_sequences/,
  hook: /_hook\b|_hooks\b|\bhooks?\b/,
  cell: /(?:LSTM|GRU|RNN)Cell|(?:lstm|gru|rnn)_?cell|\bcell\(\w+(?:\[\w+\])?, ?\(?h|self\.\w*cell\(/,
  loss: /CrossEntropy|NLLLoss|MSELoss|L1Loss|BCE|CTCLoss|nn[/\\]modules[/\\]loss\.py|cross_entropy|\bcriterion\b|\bloss(?:_fn|_func)?\b/i,
};

// Other libraries have LSTMs of their own.
const ELSEWHERE = /keras|tensorflow|mxnet|paddle|chainer|\btf\./i;

// Words of messages that only recurrent layers and packing have.
const OWN = /^(?:hx|cx|lengths|enforce_sorted|batch_sizes|recurrent|(?:\w+_)?(?:lstm|gru|rnn)\w*|(?:un)?pack\w*|pad_\w+|input_size|num_layers|proj_size)$/;

const QUOTES = [
  [/[‘’‚‛`´]/g, "'"], [/[“”„‟「」『』]/g, '"'], [/（/g, "("], [/）/g, ")"], [/，/g, ","], [/：/g, ":"],
  [/；/g, ";"], [/。/g, "."], [/［/g, "["], [/］/g, "]"], [/＝/g, "="], [/\u00a0/g, " "],
];

// A text with one kind of quotes and of punctuation.
const plain = (text) => QUOTES.reduce((said, [from, to]) => said.replace(from, to), text);

// A pasted text without what a terminal, a mail program or a notebook has put around it.
export function clean(pasted) {
  const text = plain(pasted.normalize("NFC").replace(/\u001b\[[0-9;?]*[ -/]*[@-~]|\[(?:\d+;)*\d+m/g, "").replace(/\r\n?/g, "\n"));
  return text.split("\n").map((line) => line.replace(/^[\s>|│┃]*(?:E\s{2,})?(?:\d+\s*[|│]\s?)?/, "")).join("\n");
}

// The text without white space, so that wrapped lines and indents do not matter.
const squeeze = (text) => text.replace(/\s+/g, "");

// The same, with the place of each character in the text that it was squeezed from.
function squeezeWithPlaces(text) {
  const places = [];
  let squeezed = "";
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    for (let i = 0; i < word.length; i++) places.push(index + i);
    squeezed += word;
  }
  return { squeezed, places };
}
const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");

// A template as a pattern for squeezed text; `longest` is a piece that any match contains.
export function compile(template) {
  let pattern = "", end = 0, weight = 0, longest = "";
  const [names, kinds] = [[], []];
  const literal = (piece) => {
    const letters = squeeze(plain(piece));
    pattern += escaped(letters);
    weight += letters.length;
    if (letters.length > longest.length) longest = letters;
  };
  for (const slot of template.matchAll(SLOT)) {
    literal(template.slice(end, slot.index));
    names.push(slot[1]);
    kinds.push(slot[2]);
    pattern += `(${KINDS[slot[2]]})`;
    end = slot.index + slot[0].length;
  }
  literal(template.slice(end));
  return { pattern: new RegExp(pattern, "d"), names, kinds, weight, longest };
}

// The catalogue made ready: each entry with its compiled messages.
export function prepare(entries) {
  return entries.map((entry) => ({
    ...entry,
    compiled: entry.messages.map((template) => ({ ...compile(template), words: words(template) })),
  }));
}

// --- Whole messages ---

// A shape as torch writes it now: "[2, 3]" and "torch.Size([2, 3])" as "(2, 3)".
export function shape(text) {
  const sizes = text.match(/\d+/g);
  if (!sizes) return "()";
  return sizes.length === 1 ? `(${sizes[0]},)` : `(${sizes.join(", ")})`;
}

// What stands in a slot, from the text as it was pasted: a number or a name ends where a space
// or a line does, though the text was squeezed.
function slotValue(kind, start, end, { text, places }, atEnd) {
  if (kind === "any" && atEnd) return text.slice(places[start] ?? text.length).split("\n", 1)[0].trim();
  if (start === end) return "";
  const value = text.slice(places[start], places[end - 1] + 1);
  if (kind === "shape") return shape(value);
  if (kind === "any") return value.replace(/\s+/g, " ");
  const word = value.split(/\s/, 1)[0];
  return kind === "dtype" ? word.replace(/^(float|double|int|long|bfloat|half)\d*$/, "torch.$&") : word;
}

function readSlots(match, compiled, source) {
  const values = {};
  compiled.kinds.forEach((kind, i) => {
    const [start, end] = match.indices[i + 1];
    values[compiled.names[i]] = slotValue(kind, start, end, source, end === match.indices[0][1]);
  });
  return values;
}

function wholeMatches(text, catalogue) {
  const { squeezed, places } = squeezeWithPlaces(text);
  const found = [];
  for (const entry of catalogue) {
    let best = null;
    for (const compiled of entry.compiled) {
      if (!squeezed.includes(compiled.longest)) continue;
      if (best && compiled.weight <= best.weight) continue;
      const match = compiled.pattern.exec(squeezed);
      if (!match) continue;
      const values = readSlots(match, compiled, { text, places });
      best = { entry, values, weight: compiled.weight, at: match.index, end: match.index + match[0].length };
    }
    if (best) found.push(best);
  }
  return found;
}

// Whether a text shows what an entry needs.
const isAbout = (need, text) =>
  need.split("+").every((context) => CONTEXTS[context]?.test(text)) && (/torch/i.test(text) || !ELSEWHERE.test(text));

// --- Pieces of messages ---

// The words of a text; a number or a shape is one word, "#3", and so is a slot of a template, "#".
export function words(text) {
  return (
    text.toLowerCase().replace(/torch\.size\(([^()]*)\)/g, "$1").replace(SLOT, " # ")
      .replace(/[[(]\s*\d[\d,\s]*[\])]|\d+(?:\.\d+)?/g, (number) => ` #${number.replace(/\s/g, "")} `).match(/[a-z_]+|#\S*/g) ?? []
  );
}

const sameWord = (word, wanted) => (wanted === "#" ? word[0] === "#" : word === wanted);

// How many words of two lists agree in a row: the longest such run, as [start in a, start in b, length].
function longestRun(a, b) {
  let best = [0, 0, 0];
  let before = new Array(b.length + 1).fill(0);
  for (let i = 0; i < a.length; i++) {
    const now = new Array(b.length + 1).fill(0);
    for (let j = 0; j < b.length; j++) {
      if (!sameWord(a[i], b[j])) continue;
      now[j + 1] = before[j] + 1;
      if (now[j + 1] > best[2]) best = [i - now[j + 1] + 1, j - now[j + 1] + 1, now[j + 1]];
    }
    before = now;
  }
  return best;
}

// How much a word tells: one that stands in many messages tells little.
function rarity(catalogue) {
  const counts = new Map();
  const all = catalogue.flatMap((entry) => entry.compiled);
  for (const { words } of all) for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (word) => (word[0] === "#" ? 0.1 : Math.log((all.length + 1) / (counts.get(word) ?? 1)));
}

// The lines that may hold a message: all of a short text, those that name an error of a long one.
function candidates(text) {
  const lines = text.split("\n").filter((line) => line.trim());
  const telling = lines.length > 12 ? lines.filter((line) => /error|exception|warning|expected|错误|报错|錯誤|報錯/i.test(line)).slice(-12) : lines;
  return words(telling.join("\n").slice(-3000));
}

function partialMatches(text, catalogue) {
  const rare = rarity(catalogue);
  const pasted = candidates(text);
  const recurrent = ["rnn", "packed", "cell"].some((need) => isAbout(need, text));
  const found = [];
  for (const entry of catalogue) {
    for (const compiled of entry.compiled) {
      const [, start, length] = longestRun(pasted, compiled.words);
      const run = compiled.words.slice(start, start + length);
      const told = run.reduce((sum, word) => sum + rare(word), 0);
      const whole = compiled.words.reduce((sum, word) => sum + rare(word), 0);
      const letters = run.filter((word) => word[0] !== "#").length;
      const begins = start === 0 && letters >= 3 && told >= 6;
      const own = run.some((word) => OWN.test(word));
      const enough = letters >= 4 && told >= (own ? 15 : Math.max(10, 0.5 * whole));
      // Beside no sign of an LSTM, an entry that needs one can only point.
      if ((begins || enough) && (own || recurrent || entry.needs)) {
        found.push({ entry, values: {}, weight: told, at: 0, end: 0, partial: true });
        break;
      }
    }
  }
  return found;
}

// --- The answer ---

const inContext = (entry, text) => !entry.needs?.length || entry.needs.some((need) => isAbout(need, text));

// What a pasted text holds: {entries: [{entry, values, …}, best first], pointer: entry or null}.
// `pointer` is set where nothing of ours is found, but the nearest thing that can be said.
export function decode(pasted, catalogue) {
  const text = clean(pasted);
  if (!text.trim()) return { entries: [], pointer: null };
  let found = wholeMatches(text, catalogue);
  if (!found.length) found = partialMatches(text, catalogue);
  const ours = found.filter(({ entry }) => !entry.foreign && inContext(entry, text));
  const foreign = found.filter(({ entry }) => entry.foreign || !inContext(entry, text));
  const order = (a, b) =>
    Boolean(a.partial) - Boolean(b.partial) || (a.entry.kind === "warning") - (b.entry.kind === "warning") || b.weight - a.weight || b.at - a.at;
  // A message inside of a longer one that was found as well is no message of its own.
  const inner = (a) => !a.partial && found.some((b) => b !== a && !b.partial && b.at <= a.at && b.end >= a.end && b.weight > a.weight && inContext(b.entry, text));
  return {
    entries: ours.filter((each) => !inner(each)).sort(order).slice(0, 4),
    pointer: foreign.sort(order)[0]?.entry ?? null,
  };
}

// A sentence with the values read from the text in it; one whose values are not known is left out.
export function fill(sentence, values) {
  const missing = [...sentence.matchAll(/\{(\w+)\}/g)].some(([, name]) => values[name] === undefined);
  return missing ? "" : sentence.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}
