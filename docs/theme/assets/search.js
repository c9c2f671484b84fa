// Goes in front of the theme's search worker (hooks/bundle.py puts it there) and
// makes of what a reader asks what lunr, its library, answers well.
//
// The theme sends each word to lunr as the beginning of one, so that "is" finds "issue",
// and counts words in long sections as much as in short ones. Here, words that every
// question has are left out, and only the last word, which may still be typed, is the
// beginning of one.

const COMMON = new Set(
  `a about also am an and any are as at be been but by can could did do does doesn doing don each for from get gets
  give gives had has have here how i if in into is isn it its just like may me my no not of on one only or our should
  so some still t than that the their them then there these they this those to up us used using want was we were what
  when where which who why will with without would you your`.split(/\s+/),
);
const COMMON_CHINESE =
  /为什么|怎么样|怎么|什么|多少|哪里|哪个|哪些|是不是|是否|可以|应该|需要|能不能|这个|那个|这样|还是|以及|因为|所以|但是|如果|没有|不是|就是|到底|[吗呢吧啊的了是在把被和与我它这那就也都又要会能有不个着给说]/g;
// As in mkdocs.yml, and with what has a meaning of its own for lunr or stands between words in code.
const BETWEEN = /[\s\u200b\u3000\-.,;:()[\]{}<>=、。，．？！；：（）「」《》“”'"`?!*+~^/|\\#$%&@]+/;

// Words of the API by their letters alone: "h_n" by "hn", for those who leave out the underscores.
const joined = new Map();

function learn(docs) {
  for (const { title, text } of docs) {
    for (const [name] of `${title} ${text}`.matchAll(/\w*[A-Za-z]_\w+/g)) {
      joined.set(name.toLowerCase().replaceAll("_", ""), name.toLowerCase());
    }
  }
}

// The words of the API that stand in a row of words: "pack padded sequence", "batchfirst".
function namesIn(words) {
  const names = [];
  for (let start = 0; start < words.length; start++) {
    for (let end = start + 1; end <= Math.min(start + 4, words.length); end++) {
      const name = joined.get(words.slice(start, end).join("").toLowerCase().replaceAll("_", ""));
      if (name && name !== words[start].toLowerCase()) names.push(name);
    }
  }
  return names;
}

// A question in lunr's own language, where "word^1" is a whole word and "word" the beginning of one.
function ask(question) {
  const all = question.replace(COMMON_CHINESE, " ").split(BETWEEN).filter(Boolean);
  const telling = all.filter((word) => !COMMON.has(word.toLowerCase()));
  const words = telling.length ? telling : question.split(BETWEEN).filter(Boolean);
  const last = words.length - 1;
  const terms = words.map((word, i) => (/\p{sc=Han}/u.test(word) ? word : i < last ? `${word}^1` : `${word}^1 ${word}`));
  return [...namesIn(words).map((name) => `${name}^1`), ...terms].join(" ");
}

const [START, QUERY] = [0, 2]; // the theme's kinds of messages
const listen = self.addEventListener;

self.addEventListener = (type, answer) =>
  listen.call(self, type, (event) => {
    const message = event.data;
    if (message.type === START) {
      learn(message.data.docs);
      // A word tells less in a long section; the theme turns that off.
      self.lunr.Builder.prototype.b = function () {
        this._b = 0.5;
      };
    }
    if (message.type === QUERY) message.data = ask(message.data);
    return answer(event);
  });
