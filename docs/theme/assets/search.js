// Goes in front of the theme's search worker (hooks/theme/mends.py puts it there) and
// makes of what a reader asks what lunr, its library, answers well.
//
// The theme sends each word to lunr as the beginning of one, so that "is" finds "issue",
// and counts words in long sections as much as in short ones. Here, words that every
// question has are left out, and only the last word, which may still be typed, may be the
// beginning of one.

const COMMON = new Set(
  `a about also am an and any are as at be been but by can could did do does doesn doing don each for from get gets
  give gives had has have here how i if in into is isn it its just like may me my no not of on one only or our should
  so some still t than that the their them then there these they this those to up us used using want was we were what
  when where which who why will with without would you your
  一个 不是 个 为什么 了 什么 会 但是 你 再 写 到 到底 又 可以 吗 吧 呢 和 哪个 哪些 哪里 啊 因为 在 多少 如果 它
  应该 怎么 怎么样 怎样 我 我的 所以 把 是 是不是 是否 时 有 没有 的 着 给 能 能不能 要 要不要 说 请问 还是 这 这个
  这样 那 那个 都 里 需要`.split(/\s+/),
);
// What a reader pastes with an error: the way there, in one line, as the field for the question has no more.
const TRACEBACK = /.*(?=\b\w+(?:Error|Exception|Warning): )/s;
const CHINESE = /(\p{sc=Han}+)/u;
const NAME = /\w_\w|[a-z][A-Z]|[A-Z]{2}[a-z]/; // "h_n", "PackedSequence", "LSTMCell"
const LONGEST = 8; // characters of a Chinese word
// The theme looks for words in a run of Chinese, but never for one that reaches its end: this
// character, which no page has, is that end.
const END = "\u3400";

let between; // what stands between words, as mkdocs.yml has it
const known = new Set(); // the words of the pages, the Chinese ones as the build has cut them
const joined = new Map(); // names of the API by their letters alone: "h_n" by "hn"

// In Traditional Chinese: its words by how they are written in Simplified Chinese.
let simplified = {};

function learn({ docs, config }) {
  between = new RegExp(config.separator);
  simplified = config.simplified ?? {};
  for (const word of [...COMMON]) if (word in simplified) COMMON.add(simplified[word]);
  for (const { title, text } of docs) {
    for (const word of `${title} ${text}`.split(between)) {
      known.add(word.toLowerCase());
      if (NAME.test(word)) joined.set(word.toLowerCase().replaceAll("_", ""), word.toLowerCase());
    }
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

// A question in lunr's language: "word^1" is a whole word, "word" the beginning of one. If the last is a
// word of the pages, those that it begins count little: "LSTM" is not "LSTMCell", but "weight" finds "weights".
function ask(question) {
  const all = question.replace(TRACEBACK, "").split(between).flatMap((word) => word.split(CHINESE)).filter(Boolean);
  const cutUp = all.flatMap((word) => (CHINESE.test(word) ? cut(word) : [word]));
  const telling = cutUp.filter((word) => !COMMON.has(word.toLowerCase()));
  const words = telling.length ? telling : cutUp;
  const isKnown = (word) => known.has(word.toLowerCase());
  const ended = (word) => (CHINESE.test(word) && isKnown(word) ? word + END : word);
  const weight = isKnown(words.at(-1) ?? "") ? 100 : 1;
  return [
    ...namesIn(cutUp).map(([name, count]) => `${name}^${count * weight}`),
    ...words.map((word) => (CHINESE.test(word) && !isKnown(word) ? word : `${ended(word)}^${weight}`)),
    ...words.slice(-1).map(ended),
  ].join(" ");
}

const [START, QUERY] = [0, 2]; // the theme's kinds of messages
const listen = self.addEventListener;

self.addEventListener = (type, answer) =>
  listen.call(self, type, (event) => {
    const message = event.data;
    if (message.type === START) {
      learn(message.data);
      // A word tells less in a long section; the theme turns that off.
      self.lunr.Builder.prototype.b = function () {
        this._b = 0.5;
      };
    }
    if (message.type === QUERY) message.data = ask(message.data);
    return answer(event);
  });
