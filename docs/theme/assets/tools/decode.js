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

// What shows that a text is about other code: pictures, other networks and other libraries. Beside it, a message that
// an LSTM raises, too, is not said to be one.
const OTHER = /conv(?:\d|olution|_?transpose|net)|resnet|\bvgg|u_?net|rcnn|yolo|torchvision|cv2|\bPIL\b|(?<![a-z])(?:images?|imgs?|masks?_?pred|pixel_values)(?![a-z])|(?:net|loss)_?[DG]\b|\b[DG]_?(?:net|loss)|err[DG]\b|generator\(|discriminator|diffus|transformers[/\\.]|huggingface|tokenizer|\bbert|gpt|llama|attention|num_heads|\bvit\b|upsampl|\bskip\b|pandas|sklearn|openpyxl|ws\.cell|spacy|xgboost|lightgbm/i;

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
  return { pattern: new RegExp(pattern, "di"), names, kinds, weight, longest: longest.toLowerCase() };
}

// Between the line of a traceback by which a message is known and the message itself.
const TRACE = "{trace:any}";

// The catalogue made ready: each entry with its compiled messages, and with those that are known only by their
// traceback as they stand without it, `above` being the line that is missing.
export function prepare(entries) {
  return entries.map((entry) => ({
    ...entry,
    compiled: entry.messages.map((template) => ({ ...compile(template), words: words(template) })),
    bare: entry.messages.filter((template) => template.includes(TRACE)).map((template) => {
      const [above, message] = template.split(TRACE);
      return { ...compile(message), above };
    }),
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

// The entries with a message that a text holds whole; `messages` names which of an entry's are looked for.
function wholeMatches({ text, squeezed, places }, catalogue, messages) {
  const small = squeezed.toLowerCase();
  const found = [];
  for (const entry of catalogue) {
    let best = null;
    for (const compiled of entry[messages]) {
      if (!small.includes(compiled.longest)) continue;
      if (best && compiled.weight <= best.weight) continue;
      const match = compiled.pattern.exec(squeezed);
      if (!match) continue;
      const values = readSlots(match, compiled, { text, places });
      const { weight, above } = compiled;
      const end = match.index + match[0].length;
      const said = text.slice(places[match.index], places[end - 1] + 1);
      const rest = text.slice(places[end - 1] + 1).split("\n", 1)[0];
      best = { entry, values, weight, above, at: match.index, end, line: said + rest };
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
  const lines = text.slice(-60000).split("\n").filter((line) => line.trim());
  const telling = lines.length > 12 ? lines.filter((line) => /error|exception|warning|expected|错误|报错|錯誤|報錯/i.test(line)).slice(-12) : lines;
  return telling.map((line) => words(line.slice(-3000)));
}

// Words in a row, each with whether a line begins and ends with it. The name of an exception is no word of its message.
function inRow(lines) {
  return lines.flatMap((line) => {
    const names = line.findLastIndex((word, i) => i < 3 && /(?:error|warning|exception|错误|报错|錯誤|報錯)$/.test(word));
    return line.map((word, i) => ({ word, begins: i <= names + 1, ends: i === line.length - 1 }));
  });
}

function partialMatches(text, catalogue) {
  const rare = rarity(catalogue);
  const row = inRow(candidates(text));
  const pasted = row.map(({ word }) => word);
  const recurrent = ["rnn", "packed", "cell"].some((need) => isAbout(need, text));
  const found = [];
  for (const entry of catalogue) {
    let best = null;
    for (const compiled of entry.compiled) {
      const [at, start, length] = longestRun(pasted, compiled.words);
      if (!length) continue;
      const run = compiled.words.slice(start, start + length);
      const told = run.reduce((sum, word) => sum + rare(word), 0);
      const whole = compiled.words.reduce((sum, word) => sum + rare(word), 0);
      const letters = run.filter((word) => word[0] !== "#").length;
      const begins = start === 0 && row[at].begins && letters >= 3 && told >= 6;
      const own = run.some((word) => OWN.test(word));
      const enough = letters >= 4 && told >= (own ? 15 : Math.max(10, 0.5 * whole));
      if (!begins && !enough) continue;
      // Where the text goes on with other words than the message, it is another message, however alike they are.
      const differs = (start > 0 && !row[at].begins) || (start + length < compiled.words.length && !row[at + length - 1].ends);
      // Beside no sign of an LSTM, a part of a message only points.
      best = { entry, values: {}, weight: told, at: 0, end: 0, partial: true, differs, sure: (own || recurrent || entry.needs) && !differs, line: "" };
      if (!differs) break;
    }
    if (best) found.push(best);
  }
  return found;
}

// --- The answer ---

const inContext = (entry, text) => !entry.needs?.length || entry.needs.some((need) => isAbout(need, text));

// Whether what a message names is no LSTM's: sizes of pictures, in a batch or alone, and what only texts and lists have.
const isForeign = ({ line }) =>
  /dimension [3-9]|[[(]\d+(?:, ?\d+){3}[\])]|[[(][134], ?(\d{2,}), ?\1[\])]/.test(line) ||
  /attribute '(?:append|decode|find\w*|get|group|items|keys|lower|strip|text)'/.test(line);

// Whether a text speaks of other code, outside of the message that was found in it.
const isOther = ({ text, squeezed, places }, { at, end, partial }) => {
  const rest = partial ? text : `${text.slice(0, places[at])} ${end < squeezed.length ? text.slice(places[end]) : ""}`;
  return OTHER.test(rest) || ELSEWHERE.test(rest);
};

const order = (a, b) =>
  Boolean(a.partial) - Boolean(b.partial) || (a.entry.kind === "warning") - (b.entry.kind === "warning") || b.weight - a.weight || b.at - a.at;

// The same where nothing shows which code it was: the layer that people use most comes first, and what is known by a
// line of the traceback last.
const COMMON = ["rnn", "packed", "cell"];
const rank = ({ entry: { needs = [] }, above }) => {
  const found = COMMON.findIndex((need) => needs.some((each) => each.split("+").includes(need)));
  return above || (needs.length && found < 0) ? COMMON.length : found;
};
const likelier = (a, b) => Boolean(a.partial) - Boolean(b.partial) || rank(a) - rank(b) || order(a, b);

// The entries that a message may be, if an LSTM has to do with it.
function possible(found, source, catalogue) {
  const { text } = source;
  const bare = wholeMatches(source, catalogue, "bare").filter(({ entry }) => !found.some((each) => each.entry === entry));
  const own = CONTEXTS.rnn.test(text) || candidates(text).flat().some((word) => OWN.test(word));
  const fits = [...found, ...bare].filter((each) => !each.entry.foreign && (own || !each.differs) && !isForeign(each) && !isOther(source, each));
  // Of two that need the same, nothing in a traceback would decide: the one whose message says more stands for both.
  const isLess = (a, b) => !a.partial && !a.above && String(a.entry.needs) === String(b.entry.needs) && b.weight > a.weight && b.at <= a.at && b.end >= a.end;
  return fits.filter((a) => !fits.some((b) => isLess(a, b))).sort(likelier);
}

// What a pasted text holds: `entries`, which it is; or `maybe`, which it is if an LSTM has to do with it; both as
// [{entry, values, …}], best first. `pointer` is the nearest thing that can be said of it, an entry or null.
export function decode(pasted, catalogue) {
  const text = clean(pasted);
  if (!text.trim()) return { entries: [], maybe: [], pointer: null };
  const source = { text, ...squeezeWithPlaces(text) };
  let found = wholeMatches(source, catalogue, "compiled");
  if (!found.length) found = partialMatches(text, catalogue);
  const isOurs = ({ entry, partial, sure }) => !entry.foreign && (sure || !partial) && inContext(entry, text);
  // A message inside of a longer one that was found as well is no message of its own.
  const inner = (a) => !a.partial && found.some((b) => b !== a && !b.partial && b.at <= a.at && b.end >= a.end && b.weight > a.weight && inContext(b.entry, text));
  const entries = found.filter((each) => isOurs(each) && !inner(each)).sort(order).slice(0, 4);
  let maybe = possible(found.filter((each) => !entries.includes(each)), source, catalogue);
  // Beside what it is, only what says the very same and has nothing around it that would decide.
  // Of many, the two likeliest, and the one whose message says most.
  if (maybe.length > 3) maybe = [...maybe.slice(0, 2), maybe.slice(2).sort(order)[0]];
  const [best] = entries;
  if (best) maybe = best.partial || text.trim().includes("\n") ? [] : maybe.filter(({ at, end }) => at <= best.at && end >= best.end);
  return {
    entries,
    maybe,
    pointer: found.filter((each) => !isOurs(each) && !each.differs).sort(order)[0]?.entry ?? null,
  };
}

// A sentence with the values read from the text in it; one whose values are not known is left out.
export function fill(sentence, values) {
  const missing = [...sentence.matchAll(/\{(\w+)\}/g)].some(([, name]) => values[name] === undefined);
  return missing ? "" : sentence.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}
