// Goes in front of the theme's search worker (hooks/theme/mends.py puts it there) and
// makes of what a reader asks what lunr, its library, answers well.
//
// The theme sends each word to lunr as the beginning of one, so that "is" finds "issue",
// and counts words in long sections as much as in short ones. Here, words that every
// question has are left out, and only the last word, which may still be typed, may be the
// beginning of one. English words are compared by their roots, and the glossary's terms are
// found by their other names. The answers to a long question are put into another order.

const COMMON = new Set(
  `a about actually also always am an and any anyone anything are as at be been but by can come comes could did do does
  doesn doing don each else ever explain for from get gets give gives go goes gone had happen happens has have help here
  how i if in into is isn it its just know like make makes may me my need needs no not of on one only or our people
  please pytorch really s say says should so some someone something still t tell than that torch the their them then there
  these they thing things this those to up us use used using ve want was way we were what when where whether which who
  why will with without work works would yet you your
  pytorch 一下 一个 不 不是 个 为何 为什么 了 人 什么 什么样 什么时候 会 但是 你 便 再 写 到 到底 又 可以 可否 吗 吧
  呀 呢 和 哪 哪个 哪些 哪种 哪里 啊 嘛 因为 在 多少 如何 如果 它 应该 怎么 怎么做 怎么办 怎么回事 怎么样 怎样 想 意思
  我 我的 所以 把 时候 是 是不是 是否 时 有 有没有 有人 没有 的 着 知道 给 能 能不能 能否 要 要不要 说 请问 请教 还是
  还 这 这个 这样 那 那个 都 里 需要 与 及 或 而 且 被 从 对 对于 于 以 就 才 也 很 更 最 太 已 已经 过 去 来 上 中 之
  之间 之后 等 用 使用 做 变 变成 得到 出 出来 直接 自己 同 每 各 某 该 其 其中 如 例如 比如 当 却 但 可 必须 一定
  一些 有些 几 第 条 种 次 全 全都 这些 那些 它们 他 为 由 所 让 只`.split(/\s+/),
);
// What a reader pastes with an error: the way there, in one line, as the field for the question has no more.
const TRACEBACK = /.*(?=\b\w+(?:Error|Exception|Warning): )/s;
const CHINESE = /(\p{sc=Han}+)/u;
const NO_ANSWER = /#(quiz|question|next)$/; // the sections of a page that ask, and that lead on
const NAME = /\w_\w|[a-z][A-Z]|[A-Z]{2}[a-z]/; // "h_n", "PackedSequence", "LSTMCell"
const LONGEST = 8; // characters of a Chinese word
// The theme looks for words in a run of Chinese, but never for one that reaches its end: this
// character, which no page has, is that end.
const END = "\u3400";

const LONG = 3; // words of a question whose answers are weighed

let between; // what stands between words, as mkdocs.yml has it
let sections = 0;
const known = new Set(); // the words of the index, the Chinese ones as the build has cut them
const shown = new Set(); // those that stand on pages
const titled = new Set(); // those that stand in headings
const sectionsWith = new Map(); // in how many sections there is a word, by its root
const joined = new Map(); // names of the API by their letters alone: "h_n" by "hn"

// In Traditional Chinese: its words by how they are written in Simplified Chinese.
let simplified = {};

let terms = {}; // the terms of the glossary by their other names
let otherName; // finds one of these names

const roots = new Map();

// A word by its root: "packing" and "packed" are "pack". A name of the API is its own, and so is a Chinese word.
function root(word) {
  const small = word.toLowerCase();
  if (!/^[a-z]+$/.test(small)) return small;
  if (!roots.has(small)) roots.set(small, self.lunr.stemmer(new self.lunr.Token(small)).toString());
  return roots.get(small);
}

function learn({ docs, config }) {
  between = new RegExp(config.separator);
  simplified = config.simplified ?? {};
  terms = config.terms ?? {};
  const names = Object.keys(terms).sort((one, other) => other.length - one.length);
  const patterns = names.map((name) => (CHINESE.test(name) ? name : `\\b${name}\\b`));
  otherName = names.length ? new RegExp(patterns.join("|"), "gi") : undefined;
  for (const word of [...COMMON]) if (word in simplified) COMMON.add(simplified[word]);
  sections = docs.length;
  for (const { title, text, questions } of docs) {
    const onPage = `${title} ${text}`.split(between);
    const words = [...onPage, ...(questions ?? "").split(between)];
    for (const word of onPage) shown.add(word.toLowerCase());
    for (const word of title.split(between)) titled.add(word.toLowerCase());
    for (const word of words) {
      known.add(word.toLowerCase());
      // "__torch__" is "torch" to those who type it, and no name.
      if (NAME.test(word.replace(/^_+|_+$/g, ""))) joined.set(word.toLowerCase().replaceAll("_", ""), word.toLowerCase());
    }
    for (const word of new Set(words.map(root))) sectionsWith.set(word, (sectionsWith.get(word) ?? 0) + 1);
  }
}

// A run of Chinese as the longest words that the pages have; what they have not is left out.
function cut(run) {
  const words = [];
  for (let at = 0; at < run.length; ) {
    let length = Math.min(LONGEST, run.length - at);
    // A word may be one in both ways of writing: 列 is a column in the mainland, and a row in Taiwan.
    const meant = () => [simplified[run.slice(at, at + length)], run.slice(at, at + length)].filter((word) => known.has(word));
    while (length && !meant().length) length--;
    if (length) words.push(...meant());
    at += length || 1;
  }
  return words.length ? words : [run];
}

// The names of the API that stand in a row of words, "pack padded sequence" or "batchfirst", each with the
// number of words that it stands for: "h" and "n" tell less than "h_n" does.
function namesIn(words) {
  const names = [];
  for (let start = 0; start < words.length; start++) {
    for (let end = start + 1; end <= Math.min(start + 4, words.length); end++) {
      const name = joined.get(words.slice(start, end).join("").toLowerCase().replaceAll("_", ""));
      if (name && name !== words[start].toLowerCase()) names.push([name, end - start]);
    }
  }
  return names;
}

// A question with the glossary's terms for their other names: beside them, or instead of what no page has. A single
// English word within English, "bias", may belong to a name or to a message.
function inTerms(question) {
  if (!otherName) return question;
  return question.replace(otherName, (name) => {
    const term = terms[name.toLowerCase()];
    if (!name.includes(" ") && !isKnown(name)) return ` ${term} `;
    return CHINESE.test(question) || name.includes(" ") ? ` ${name} ${term} ` : name;
  });
}

let asked = new Map(); // the words of the question that tell something, by their roots
let weighing = false; // whether it has so many of them that the answers are weighed

// A question in lunr's language: "word^1" is a whole word, "word" the beginning of one. If the last is a
// word of the pages, those that it begins count little: "LSTM" is not "LSTMCell", but "weight" finds "weights".
function ask(question) {
  const all = inTerms(question.replace(TRACEBACK, "")).split(between).flatMap((word) => word.split(CHINESE)).filter(Boolean);
  const cutUp = all.flatMap((word) => (CHINESE.test(word) ? cut(word) : [word]));
  const telling = cutUp.filter((word) => !COMMON.has(word.toLowerCase()));
  const words = telling.length ? telling : cutUp;
  const names = namesIn(cutUp);
  const isName = names.some(([name, count]) => count === cutUp.length && titled.has(name));
  asked = new Map(words.map((word) => [root(word), word]));
  weighing = !isName && asked.size >= LONG;
  const weight = isKnown(words.at(-1) ?? "") ? 100 : 1;
  const clauses = [
    ...names.map(([name, count]) => `${root(name)}^${count * weight}`),
    ...(isName ? [] : words).map((word) => `${root(ended(word))}^${CHINESE.test(word) && !isKnown(word) ? 1 : weight}`),
    ...words.slice(-1).flatMap(isName ? (word) => [word] : begun),
  ];
  // A word or two are looked for where they are shown: which questions have them as well tells little.
  const onPages = words.every((word) => shown.has(word.toLowerCase()) || joined.has(word.toLowerCase()));
  const fields = onPages && !weighing ? ["title:", "text:"] : [""];
  return fields.flatMap((field) => clauses.map((clause) => field + clause)).join(" ");
}

const isKnown = (word) => known.has(word.toLowerCase());
const ended = (word) => (CHINESE.test(word) && isKnown(word) ? word + END : word);

// What a word may be the beginning of: itself, and the roots that it is longer than.
function begun(word) {
  if (CHINESE.test(word)) return [ended(word)];
  const small = word.toLowerCase();
  const longer = [...known].filter((other) => other.startsWith(small)).map(root);
  return [small, ...new Set(longer.filter((each) => !each.startsWith(small)))];
}

// How much a word tells: little if many sections have it.
const tells = (word) => Math.log(1 + sections / (1 + (sectionsWith.get(word) ?? 0)));

// The share of what is asked that a section has, by how much its words tell.
function share(found) {
  const sum = (some) => some.reduce((all, [word]) => all + tells(word.replace(END, "")), 0);
  const words = Object.entries(found).filter(([word]) => asked.has(word.replace(END, "")));
  return sum(words.filter(([, has]) => has)) / (sum(words) || 1);
}

// The theme ranks a page's beginning far above its sections, and it counts little how many of the words are found.
// That is right for a word or two. Of a longer question, the section that has the most of it is the answer, and it
// matters less how much its page counts by its front matter.
function weigh(section) {
  const found = Object.entries(section.terms);
  if (!found.length) return section;
  const part = found.filter(([, has]) => has).length / found.length;
  const theirs = 1 + (!section.location.includes("#") + part) ** 2;
  const answers = NO_ANSWER.test(section.location) ? 0.5 : 1;
  const page = theirs * (asked.size > LONG ? Math.sqrt(section.boost ?? 1) : 1);
  return { ...section, score: (section.score / page) * answers * (1 + 3 * share(section.terms) ** 2) };
}

// A section as it is shown: of one that has no word of the question, the first paragraph, and the words that are
// missing as the reader wrote them.
function show(section) {
  const words = Object.entries(section.terms).map(([word, has]) => [has ? word : (asked.get(word) ?? word), has]);
  const text = section.text.includes("<mark>") ? section.text : section.text.replace(/(?<=<\/p>).*/s, "");
  return { ...section, text, terms: Object.fromEntries(words) };
}

// What was found, the best first.
function rank(items) {
  const byScore = (one, other) => other.score - one.score;
  const ranked = weighing ? items.map((page) => page.map(weigh).sort(byScore)) : items;
  return ranked.map((page) => page.map(show)).sort(([one], [other]) => byScore(one, other));
}

const [START, QUERY, RESULT] = [0, 2, 3]; // the theme's kinds of messages
const listen = self.addEventListener;
const reply = self.postMessage;

self.addEventListener = (type, answer) =>
  listen.call(self, type, (event) => {
    const message = event.data;
    if (message.type === START) {
      learn(message.data);
      const byRoot = (token) => token.update(root);
      self.lunr.Pipeline.registerFunction(byRoot, "byRoot");
      // A word tells less in a long section; the theme turns that off.
      self.lunr.Builder.prototype.b = function () {
        this._b = 0.5;
        this.pipeline.add(byRoot);
      };
    }
    if (message.type === QUERY) message.data = ask(message.data);
    return answer(event);
  });

self.postMessage = (message) => {
  if (message.type === RESULT) message.data.items = rank(message.data.items);
  reply.call(self, message);
};
