// Opens the index that the site was built with (docs/search.md): terms, stems, postings, from its first part or from both.

import { fold, words as wordsIn } from "./words.js";

export const VERSION = 7;
const FIRST = 35, SHORT = 56, FAR = 32, SCALE = 3, CAPITAL = 65;
const SYMBOLS = "!#$%&'()*+,-./:;<=>?@[]^_`{|}~", MORE_SYMBOLS = 0xe000;
/** Between terms and those that they lead to. */
const LEAD = "!";
/** @type {Posting} */
export const NOWHERE = { documents: [], worth: [] };
const TERM = /([A-Z])([^A-Z!-/:-@[-`{-~\ue000-\uf8ff]*)([!-/:-@[-`{-~\ue000-\uf8ff]?)/g;

/**
 * A kind of document, what a hit of it is worth, what stands around ids in addresses, whether it says what words mean.
 * @typedef {{name: string, at: string, end: string, one: string, title: string, prior: number, defines?: boolean}} Kind
 */
/** @typedef {[name: string, title: string]} Named the id of a phase or a theme and its title, or a title and where it leads */
/** @typedef {{documents: number[], worth: number[]}} Posting the documents of a term, and how much it says of each */
/** @typedef {{language: number, cut: number, added: string}} Cut how a stem is made of a term */
/**
 * A term of a part, its stems, its documents there, and its number among all.
 * @typedef {{term: string, cuts: Cut[], posting: Posting, at: number}} Word
 */

/**
 * The documents, a column a property.
 * @typedef {object} Documents
 * @property {string[]} url
 * @property {string[]} title
 * @property {Record<string, string>} foreign
 * @property {number[]} kind
 * @property {number[][]} phases
 * @property {number[][]} themes
 */

/**
 * What both parts have; docs/search.md says what each field is.
 * @typedef {object} Part
 * @property {number} version
 * @property {string} made a mark that all files made together have
 * @property {Documents} docs
 * @property {string} terms
 * @property {string[]} patterns
 * @property {string} aliases
 * @property {string} aliased
 * @property {string} postings
 * @property {string} weights
 */

/**
 * What only the first part has.
 * @typedef {object} Head
 * @property {string} lang
 * @property {Kind[]} kinds
 * @property {string[]} filters
 * @property {Named[]} phases
 * @property {Named[]} themes
 * @property {Named[]} ways
 * @property {string} stop
 * @property {string[]} [meaning]
 * @property {Record<string, string>} [languages] how readers are told of the other languages
 * @property {Record<string, string>} words
 * @property {string[]} endings
 * @property {string} [groups]
 * @property {string} [elsewhere]
 */

/** @typedef {Part & Head} IndexData the first part */
/** @typedef {{pieces: string, postings: string, weights: string}} Taught pieces of words, and the documents that they speak for */
/** @typedef {Part & {common?: string, taught?: Taught}} Rest the second part */

/** @typedef {{summary: string[], also: string[][]}} Shown of each document, in their order, a summary and its other names */
/** @typedef {Index | import("./search-shards.js").Shards} Opened */

/** Terms that stand together, with what leads to them: all that there are, or those of a shard. */
export class Vocabulary {
  /** @type {Text | undefined} */
  #stemText;

  /** @type {Int32Array | undefined} */
  #letters;

  /**
   * @param {Word[]} words
   * @param {[form: string, terms: number[]][]} aliases
   * @param {number} [first] the number of the first of them
   */
  constructor(words, aliases, first = 0) {
    this.first = first;
    this.terms = words.map(({ term }) => term);
    /** @type {Map<string, number>} */
    this.numbers = new Map();
    this.terms.forEach((term, at) => { this.numbers.set(term, first + at); });
    this.stems = stemsOf(words, first);
    this.aliases = new Map(aliases);
    this.text = new Text(this.terms);
  }

  /** All stems as one text, made when the first slip has to be understood. */
  get stemText() {
    this.#stemText ??= new Text([...this.stems.keys()]);
    return this.#stemText;
  }

  /** Which letters each stem has. */
  get letters() {
    this.#letters ??= Int32Array.from(this.stemText.words, lettersOf);
    return this.#letters;
  }

  /**
   * The terms that begin with `start`: the place of the first of them, up to but without the second place.
   * @param {string} start
   */
  beginning(start) {
    return [this.#bound(start), this.#bound(`${start}\uffff`)];
  }

  /** @param {string} word */
  #bound(word) {
    let low = 0, high = this.terms.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.terms[middle] < word) low = middle + 1; else high = middle;
    }
    return low;
  }
}

/** Everything that a query is answered from. */
export class Index extends Vocabulary {
  /**
   * @param {IndexData} data
   * @param {Rest} [rest] once it has come
   * @throws {RangeError} where the index is of another version than this reader
   */
  constructor(data, rest) {
    const first = wordsOf(known(data), postingsOf(data));
    const all = rest ? sorted([...first, ...wordsOf(rest)]) : first;
    const number = (/** @type {number} */ at) => first[at].at;
    super(all, [...aliasesOf(data, number), ...(rest ? aliasesOf(rest, (at) => at) : [])]);
    this.data = data;
    const { kinds } = data;
    const docs = rest ? both(data.docs, rest.docs) : data.docs;
    this.titles = docs.title.map(fold);
    this.saying = docs.title.map(saidOf);
    this.docs = { ...docs, url: docs.url.map((id, at) => addressOf(kinds[docs.kind[at]], id, this.titles[at])) };
    this.kinds = kinds;
    this.count = docs.title.length;
    const { endings, stop, meaning } = passedOf(data);
    this.endings = endings;
    this.stop = stop;
    this.meaning = meaning;
    /** @type {Vocabulary[]} in which terms are that hold a piece, or stems with a slip */
    this.parts = [this];
    this.isDeep = true;
    /** @type {Set<string>} nothing, ever */
    this.wanted = new Set();
    this.postings = all.map(({ posting }) => posting);
    if (rest) postingsOf(rest).forEach((more, at) => { this.postings[at] = together(this.postings[at], more); });
    const groups = groupsOf(data.groups ?? "").map((group) => group.map((list) => list.map(number)));
    this.related = relatedOf(groups.filter((group) => group.length === 1).map(([group]) => [group, group]));
    this.leads = relatedOf(groups.filter((group) => group.length > 1));
    this.elsewhere = new Set(numbersOf(data.elsewhere ?? "").map(number));
    this.common = new Set(numbersOf(rest?.common ?? ""));
    this.taught = taughtOf(rest?.taught);
  }

  /** Where a word stands, and the stems that it begins with. */
  home() { return this; }

  /** Where terms stand that begin with a word. */
  begun() { return this.parts; }

  /** Nothing is left to be had, as of shards. */
  seek() {}

  learn() {}

  async supply() {}

  /** @param {number} term */
  term(term) { return this.terms[term]; }

  /** @param {number} term */
  posting(term) { return this.postings[term]; }

  /** @param {number} document */
  title(document) { return this.titles[document]; }

  /** @param {number} document */
  said(document) { return this.saying[document]; }

  /**
   * What a result shows of a document; its language where that is another than the page's.
   * @param {number} document
   */
  entry(document) {
    const { url, title, foreign } = this.docs;
    return { url: url[document], title: title[document], lang: foreign[document] };
  }

  /**
   * What else it shows, of what has come for all.
   * @param {number} document
   * @param {Shown} texts
   */
  shown(document, { summary, also }) {
    return { summary: summary[document] ?? "", also: also[document] ?? [] };
  }
}

/**
 * The words of a title, folded.
 * @param {string} title
 */
export const saidOf = (title) => wordsIn(title).join(" ");

/**
 * The same index, if it is of the version of this reader.
 * @template {{version: number}} T
 * @param {T} data
 * @returns {T}
 * @throws {RangeError}
 */
export function known(data) {
  if (data.version !== VERSION) throw new RangeError(`the index has version ${data.version}, its reader ${VERSION}`);
  return data;
}

/**
 * What is left out of words and queries: endings, words that tell nothing, and how people ask for a meaning.
 * @param {Head} data
 */
export const passedOf = ({ endings, stop, meaning = [] }) => ({
  endings: endings.map((pattern) => new RegExp(pattern)),
  stop: new Set(decoded(stop).map(({ term }) => term)),
  meaning: meaning.map((pattern) => new RegExp(pattern, "g")),
});

/** Words joined to one text, in which the browser finds pieces of words faster than any loop. */
export class Text {
  /** @param {string[]} words */
  constructor(words) {
    this.words = words;
    this.joined = `\n${words.join("\n")}\n`;
    this.starts = new Int32Array(words.length + 1);
    words.forEach((word, at) => { this.starts[at + 1] = this.starts[at] + word.length + 1; });
  }

  /**
   * Calls `use` with the number of each word that holds `piece`, and where in it; `use` may return true to stop.
   * @param {string} piece
   * @param {(word: number, inside: number) => boolean | void} use
   */
  each(piece, use) {
    for (let place = this.joined.indexOf(piece); place >= 0; place = this.joined.indexOf(piece, place + 1)) {
      const word = this.#at(place);
      if (use(word, place - this.starts[word] - 1)) return;
    }
  }

  /** @param {number} place */
  #at(place) {
    let low = 0, high = this.words.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle] < place) low = middle; else high = middle - 1;
    }
    return low;
  }
}

/**
 * The address of a document; an id that is left out is its title in letters of addresses.
 * @param {Kind} kind
 * @param {string} id
 * @param {string} title folded
 */
export const addressOf = ({ at, end }, id, title) =>
  at + (id || (at + end && title.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, ""))) + end;

/**
 * The terms of a part, in order.
 * @param {Pick<Part, "terms" | "patterns">} part
 * @param {Posting[]} [postings] those of its terms, where they are numbered by it
 * @returns {Word[]}
 */
export function wordsOf({ terms, patterns }, postings = []) {
  const cuts = patterns.map((pattern) => pattern.split(" ").map(cutOf));
  return decoded(terms).map(({ term, sign }, at) => ({ term, cuts: cuts[patternOf(sign)], posting: postings[at] ?? NOWHERE, at }));
}

/**
 * Terms with the sign of each.
 * @param {string} coded
 */
export function decoded(coded) {
  let term = "";
  return [...coded.matchAll(TERM)].map(([, shared, rest, sign]) => {
    term = term.slice(0, shared.charCodeAt(0) - CAPITAL) + rest;
    return { term, sign };
  });
}

/**
 * The words of both parts, numbered anew.
 * @param {Word[]} words
 */
function sorted(words) {
  words.sort((one, other) => (one.term < other.term ? -1 : 1)).forEach((word, at) => { word.at = at; });
  return words;
}

/**
 * What two parts say in the same lists, or by the same names.
 * @template {object} T
 * @param {T} first
 * @param {T} second
 * @returns {T}
 */
function both(first, second) {
  const more = new Map(Object.entries(second));
  const joined = Object.entries(first).map(([name, list]) => {
    const other = more.get(name);
    return [name, Array.isArray(list) ? [...list, ...other] : { ...list, ...other }];
  });
  return Object.fromEntries(joined);
}

/**
 * What two parts say of a term.
 * @param {Posting} first
 * @param {Posting} second
 * @returns {Posting}
 */
function together(first, second) {
  if (!first.documents.length || !second.documents.length) return first.documents.length ? first : second;
  return { documents: first.documents.concat(second.documents), worth: first.worth.concat(second.worth) };
}

/**
 * From each stem to the terms that it leads to, each followed by the number of the language whose endings may follow.
 * @param {Word[]} words
 * @param {number} first
 * @returns {Map<string, number[]>}
 */
function stemsOf(words, first) {
  const stems = new Map();
  words.forEach(({ term, cuts }, at) => {
    for (const { language, cut, added } of cuts) {
      const stem = term.slice(0, term.length - cut) + added;
      const found = stems.get(stem);
      if (found) found.push(first + at, language); else stems.set(stem, [first + at, language]);
    }
  });
  return stems;
}

/** @param {string} coded */
const cutOf = (coded) => ({ language: Number(coded[0]), cut: coded.charCodeAt(1) - CAPITAL, added: coded.slice(2) });

/**
 * The place of a pattern by its sign.
 * @param {string} sign
 */
export function patternOf(sign) {
  if (!sign) return 0;
  const place = SYMBOLS.indexOf(sign);
  return 1 + (place < 0 ? sign.charCodeAt(0) - MORE_SYMBOLS + SYMBOLS.length : place);
}

/**
 * From a form to the numbers of its terms.
 * @param {Pick<Part, "aliases" | "aliased">} part
 * @param {(at: number) => number} number among all terms, of one of the part
 * @returns {[form: string, terms: number[]][]}
 */
export function aliasesOf({ aliases, aliased }, number) {
  const to = aliased.split(" ");
  return decoded(aliases).map(({ term }, at) => [term, numbersOf(to[at]).map(number)]);
}

/**
 * The lists of terms that belong together: one of those that mean one thing, or two of which the first leads to the second.
 * @param {string} coded
 */
function groupsOf(coded) {
  let before = 0;
  return coded.split(" ").map((group) => {
    const [same, ...led] = group.split(LEAD).map(numbersOf);
    const found = same.map((at) => at + before);
    before = found[0] ?? 0;
    return [found, ...led];
  });
}

/**
 * Numbers from the gaps between them.
 * @param {string} gaps
 */
export function numbersOf(gaps) {
  let last = -1;
  return digitsOf(gaps).map((gap) => { last += gap + 1; return last; });
}

/**
 * Numbers as they are, or gaps.
 * @param {string} coded
 */
export function digitsOf(coded) {
  /** @type {number[]} */
  const found = [];
  let far = 0;
  for (let at = 0; at < coded.length; at++) {
    const code = coded.charCodeAt(at) - FIRST;
    if (code >= SHORT) { far = far * FAR + code - SHORT; continue; }
    found.push(far * SHORT + code);
    far = 0;
  }
  return found;
}

/**
 * From each term of the first list of a pair to the others of the second.
 * @param {number[][][]} pairs
 * @returns {Map<number, Set<number>>}
 */
function relatedOf(pairs) {
  const found = new Map();
  for (const [from, to] of pairs) {
    for (const term of from) found.set(term, new Set([...(found.get(term) ?? []), ...to].filter((other) => other !== term)));
  }
  return found;
}

/**
 * For each term, or piece, the documents that hold it, and how much it says of each.
 * @param {{postings: string, weights: string}} part
 * @param {(digit: number) => number} [worth] what a digit says
 * @returns {Posting[]}
 */
export function postingsOf({ postings, weights }, worth = (digit) => (digit / SCALE) ** 2) {
  let next = 0;
  return postings.split(" ").map((gaps) => {
    const documents = numbersOf(gaps);
    return { documents, worth: documents.map(() => worth(Number.parseInt(weights[next++], 16))) };
  });
}

/**
 * What queries of readers taught: by pieces of words.
 * @param {Taught} [taught]
 * @returns {Map<string, Posting>}
 */
export function taughtOf(taught) {
  if (!taught?.pieces) return new Map();
  const postings = postingsOf(taught, (steps) => steps);
  return new Map(decoded(taught.pieces).map(({ term }, at) => [term, postings[at]]));
}

/**
 * The letters of a word as bits: two rare ones may share one.
 * @param {string} word
 */
export function lettersOf(word) {
  let found = 0;
  for (let at = 0; at < word.length; at++) found |= 1 << (word.charCodeAt(at) & 31);
  return found;
}
