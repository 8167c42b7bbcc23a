// Opens the index that the site was built with (docs/search.md): terms, stems, postings.

import { fold } from "./words.js";

export const VERSION = 3;
const FIRST = 35, SHORT = 56, FAR = 32, SCALE = 3, CAPITAL = 65;
const SYMBOLS = "!#$%&'()*+,-./:;<=>?@[]^_`{|}~", MORE_SYMBOLS = 0xe000;
/** Between terms and those that they lead to. */
const LEAD = "!";
const TERM = /([A-Z])([^A-Z!-/:-@[-`{-~\ue000-\uf8ff]*)([!-/:-@[-`{-~\ue000-\uf8ff]?)/g;

/**
 * A kind of document, what a hit of it is worth, what stands around ids in addresses, whether it says what words mean.
 * @typedef {{name: string, at: string, end: string, one: string, title: string, prior: number, defines?: boolean}} Kind
 */
/** @typedef {[name: string, title: string]} Named the id of a phase or a theme and its title, or a title and where it leads */
/** @typedef {{documents: number[], worth: number[]}} Posting the documents of a term, in order, and how much it says of each */

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
 * The index as it is fetched; docs/search.md says what each field is.
 * @typedef {object} IndexData
 * @property {number} version
 * @property {string} lang
 * @property {string} made a mark that the summaries made with it have too
 * @property {Kind[]} kinds
 * @property {string[]} filters
 * @property {Named[]} phases
 * @property {Named[]} themes
 * @property {Named[]} ways
 * @property {string[]} stop
 * @property {string[]} [meaning]
 * @property {Record<string, string>} [languages] how readers are told of the other languages
 * @property {Record<string, string>} words
 * @property {Documents} docs
 * @property {string[]} endings
 * @property {string} terms
 * @property {string[]} patterns
 * @property {string} aliases
 * @property {string} [groups]
 * @property {string} [elsewhere]
 * @property {string} [common]
 * @property {string} postings
 * @property {string} weights
 */

/** Everything that a query is answered from. */
export class Index {
  /** @type {Text | undefined} */
  #stemText;

  /** @type {Int32Array | undefined} */
  #letters;

  /**
   * @param {IndexData} data
   * @throws {RangeError} where the index is of another version than this reader
   */
  constructor(data) {
    if (data.version !== VERSION) throw new RangeError(`the index has version ${data.version}, its reader ${VERSION}`);
    this.data = data;
    const { kinds, docs } = data;
    this.titles = docs.title.map(fold);
    this.docs = { ...docs, url: docs.url.map((id, at) => addressOf(kinds[docs.kind[at]], id, this.titles[at])) };
    this.kinds = kinds;
    this.count = data.docs.title.length;
    this.endings = data.endings.map((pattern) => new RegExp(pattern));
    this.stop = new Set(data.stop);
    this.meaning = (data.meaning ?? []).map((pattern) => new RegExp(pattern, "g"));
    const coded = [...data.terms.matchAll(TERM)];
    this.terms = termsOf(coded);
    this.numbers = new Map(this.terms.map((term, at) => [term, at]));
    this.stems = stemsOf(this.terms, data.patterns, coded);
    this.aliases = aliasesOf(data.aliases);
    this.postings = postingsOf(data.postings, data.weights);
    this.text = new Text(this.terms);
    const groups = (data.groups ?? "").split(" ");
    this.related = relatedOf(groups.filter((group) => !group.includes(LEAD)).map((group) => [group, group]));
    this.leads = relatedOf(groups.filter((group) => group.includes(LEAD)).map((group) => group.split(LEAD)));
    this.elsewhere = new Set(numbersOf(data.elsewhere ?? ""));
    this.common = new Set(numbersOf(data.common ?? ""));
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
   * The terms that begin with `start`: from the first, up to but without the second number.
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
const addressOf = ({ at, end }, id, title) => at + (id || (at + end && title.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, ""))) + end;

/** @param {RegExpMatchArray[]} coded */
function termsOf(coded) {
  let before = "";
  return coded.map(([, shared, rest]) => {
    before = before.slice(0, shared.charCodeAt(0) - CAPITAL) + rest;
    return before;
  });
}

/**
 * From each stem to the terms that it leads to, each followed by the number of the language whose endings may follow.
 * @param {string[]} terms
 * @param {string[]} patterns
 * @param {RegExpMatchArray[]} coded
 * @returns {Map<string, number[]>}
 */
function stemsOf(terms, patterns, coded) {
  const cuts = patterns.map((pattern) => pattern.split(" ").map(cutOf));
  const stems = new Map();
  terms.forEach((term, at) => {
    for (const { language, cut, added } of cuts[patternOf(coded[at][3])]) {
      const stem = term.slice(0, term.length - cut) + added;
      const found = stems.get(stem);
      if (found) found.push(at, language); else stems.set(stem, [at, language]);
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
function patternOf(sign) {
  if (!sign) return 0;
  const place = SYMBOLS.indexOf(sign);
  return 1 + (place < 0 ? sign.charCodeAt(0) - MORE_SYMBOLS + SYMBOLS.length : place);
}

/**
 * From a form to the numbers of its terms.
 * @param {string} coded
 * @returns {Map<string, number[]>}
 */
function aliasesOf(coded) {
  const pieces = coded ? coded.split(" ") : [];
  const found = new Map();
  for (let at = 0; at < pieces.length; at += 2) found.set(pieces[at], pieces[at + 1].split(",").map(Number));
  return found;
}

/**
 * Numbers from the gaps between them.
 * @param {string} gaps
 */
function numbersOf(gaps) {
  /** @type {number[]} */
  const found = [];
  let last = -1, far = 0;
  for (let at = 0; at < gaps.length; at++) {
    const code = gaps.charCodeAt(at) - FIRST;
    if (code >= SHORT) { far = far * FAR + code - SHORT; continue; }
    last += far * SHORT + code + 1;
    far = 0;
    found.push(last);
  }
  return found;
}

/**
 * From each term of the first list of a pair to the others of the second.
 * @param {string[][]} pairs
 * @returns {Map<number, Set<number>>}
 */
function relatedOf(pairs) {
  const found = new Map();
  for (const [from, to] of pairs.map((pair) => pair.map(numbersOf))) {
    for (const term of from) found.set(term, new Set([...(found.get(term) ?? []), ...to].filter((other) => other !== term)));
  }
  return found;
}

/**
 * For each term the documents that hold it, and how much it says of each.
 * @param {string} coded
 * @param {string} weights
 * @returns {Posting[]}
 */
function postingsOf(coded, weights) {
  let next = 0;
  return coded.split(" ").map((gaps) => {
    const documents = numbersOf(gaps);
    return { documents, worth: documents.map(() => (Number.parseInt(weights[next++], 16) / SCALE) ** 2) };
  });
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
