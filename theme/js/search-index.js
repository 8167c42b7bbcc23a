// Opens the index that the site was built with (src/cookbook/search/pack.py): terms, stems, postings.

const FIRST = 35, SHORT = 56, FAR = 32, SCALE = 3, CAPITAL = 65;
const SYMBOLS = "!#$%&'()*+,-./:;<=>?@[]^_`{|}~", MORE_SYMBOLS = 0xe000;
const TERM = /([A-Z])([^A-Z!-\/:-@[-`{-~\ue000-\uf8ff]*)([!-\/:-@[-`{-~\ue000-\uf8ff]?)/g;

/** Text in small letters without marks above them, as the build folds it. */
export const fold = (text) => text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");

/** The words of a text, folded; those of a hyphenated word stay together. */
export const words = (text) =>
  fold(text.replace(/\u00ad/g, "").replace(/([A-ZÅÄÖ0-9]):[a-zåäö]{1,7}(?![\p{L}\p{N}])/gu, "$1")).match(WORD) ?? [];

export const WORD = /[\p{L}\p{N}]+(?:[-‐‑][\p{L}\p{N}]+)*/gu;

/** Everything that a query is answered from. */
export class Index {
  constructor(data) {
    Object.assign(this, data);
    this.count = data.docs.title.length;
    this.endings = data.endings.map((pattern) => new RegExp(pattern));
    this.titles = data.docs.title.map(fold);
    this.stop = new Set(data.stop);
    const coded = [...data.terms.matchAll(TERM)];
    this.terms = termsOf(coded);
    this.numbers = new Map(this.terms.map((term, at) => [term, at]));
    this.stems = stemsOf(this.terms, data.patterns, coded);
    this.aliases = aliasesOf(data.aliases);
    this.postings = postingsOf(data.postings, data.weights);
    this.text = new Text(this.terms);
  }

  /** All stems as one text, made when the first slip has to be understood. */
  get stemText() {
    return this.madeStemText ??= new Text([...this.stems.keys()]);
  }

  /** The terms that begin with `start`: from the first, up to but without the second number. */
  beginning(start) {
    return [this.#bound(start), this.#bound(start + "\uffff")];
  }

  #bound(word) {
    let low = 0, high = this.terms.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.terms[middle] < word) low = middle + 1; else high = middle;
    }
    return low;
  }
}

/** Words joined to one text, in which the browser finds pieces of words faster than any loop. */
class Text {
  constructor(words) {
    this.words = words;
    this.joined = `\n${words.join("\n")}\n`;
    this.starts = new Int32Array(words.length + 1);
    words.forEach((word, at) => { this.starts[at + 1] = this.starts[at] + word.length + 1; });
  }

  /** Calls `use` with the number of each word that holds `piece`, and where in it; `use` may return true to stop. */
  each(piece, use) {
    for (let place = this.joined.indexOf(piece); place >= 0; place = this.joined.indexOf(piece, place + 1)) {
      const word = this.#at(place);
      if (use(word, place - this.starts[word] - 1)) return;
    }
  }

  #at(place) {
    let low = 0, high = this.words.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle] < place) low = middle; else high = middle - 1;
    }
    return low;
  }
}

function termsOf(coded) {
  let before = "";
  return coded.map(([, shared, rest]) => (before = before.slice(0, shared.charCodeAt(0) - CAPITAL) + rest));
}

/** From each stem to the terms that it leads to, with the language whose endings may follow. */
function stemsOf(terms, patterns, coded) {
  const cuts = patterns.map((pattern) => pattern.split(" ").map((one) => [+one[0], one.charCodeAt(1) - CAPITAL, one.slice(2)]));
  const stems = new Map();
  terms.forEach((term, at) => {
    for (const [language, cut, added] of cuts[patternOf(coded[at][3])]) {
      const stem = term.slice(0, term.length - cut) + added;
      const found = stems.get(stem);
      if (found) found.push(at, language); else stems.set(stem, [at, language]);
    }
  });
  return stems;
}

/** The place of a pattern by its sign. */
function patternOf(sign) {
  const place = SYMBOLS.indexOf(sign);
  return !sign ? 0 : place < 0 ? sign.charCodeAt(0) - MORE_SYMBOLS + SYMBOLS.length + 1 : place + 1;
}

function aliasesOf(coded) {
  const pieces = coded ? coded.split(" ") : [];
  const found = new Map();
  for (let at = 0; at < pieces.length; at += 2) found.set(pieces[at], pieces[at + 1].split(",").map(Number));
  return found;
}

/** For each term the documents that hold it, and how much it says of each. */
function postingsOf(coded, weights) {
  let next = 0;
  return coded.split(" ").map((gaps) => {
    const documents = [], worth = [];
    let document = -1, far = 0;
    for (let at = 0; at < gaps.length; at++) {
      const code = gaps.charCodeAt(at) - FIRST;
      if (code >= SHORT) { far = far * FAR + code - SHORT; continue; }
      document += far * SHORT + code + 1;
      far = 0;
      documents.push(document);
      worth.push((parseInt(weights[next++], 16) / SCALE) ** 2);
    }
    return { documents, worth };
  });
}
