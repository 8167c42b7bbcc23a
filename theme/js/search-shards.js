// Opens an index in shards (docs/search.md): what a query needs and is not there yet is wanted, and its answer is for now without it.

import { NOWHERE, Vocabulary, addressOf, aliasesOf, decoded, digitsOf, known, numbersOf, passedOf, patternOf, postingsOf, saidOf, taughtOf,
  wordsOf } from "./search-index.js";
import { fold } from "./words.js";

/** How many documents a shard of titles has. */
const DOCUMENTS = 16;
const EMPTY = new Vocabulary([], []);
const UNTITLED = { url: [], title: [], foreign: {} };

/** @typedef {import("./search-index.js").Part} Part */
/** @typedef {import("./search-index.js").Posting} Posting */
/** @typedef {"words" | "vocabulary" | "postings" | "titles" | "filed" | "shown" | "taught"} Sort */
/** @typedef {{version: number, made: string, kind: string, keys: string, sizes: string}} Directory */
/** @typedef {import("./search-index.js").Head & Directory} ShardedData what comes first */
/** @typedef {Pick<Part, "terms" | "patterns" | "aliases" | "aliased"> & {strays: string, strayed: string}} WordShard */
/** @typedef {[which: string, numbers: string]} Sparse which terms of a shard have any, and the numbers of each of those */
/** @typedef {Pick<Part, "postings" | "weights"> & {related: Sparse, leads: Sparse, common: string, elsewhere: string}} PostingShard */
/** @typedef {{url: string[], title: string[], foreign: Record<number, string>}} TitleShard */
/** @typedef {{filed: string, under: [phases: number[], themes: number[]][]}} Filed */
/** @typedef {import("./search-index.js").Shown} Shown */

/** Everything that a query is answered from, as far as it is there. */
export class Shards {
  /** @type {Set<string>} the names of shards that were asked for and are not there */
  wanted = new Set();

  /** Whether terms that hold a piece are looked for where others are found, and those that begin with one or two letters. */
  isDeep = false;

  /** @type {Vocabulary[]} */
  #words = [];

  /** @type {Posting[][]} */
  #postings = [];

  /** @type {TitleShard[]} */
  #titles = [];

  /** @type {Shown[]} */
  #shown = [];

  /** @type {{phases: number[][], themes: number[][]} | undefined} */
  #filed;

  /** @type {Vocabulary | undefined} */
  #whole;

  #isTaught = false;

  /** @type {Map<number, Set<number>>} */
  related = new Map();

  /** @type {Map<number, Set<number>>} */
  leads = new Map();

  /** @type {Set<number>} */
  common = new Set();

  /** @type {Set<number>} */
  elsewhere = new Set();

  /** @type {Map<string, Posting>} */
  taught = new Map();

  /**
   * @param {ShardedData} data
   * @throws {RangeError} where the index is of another version than this reader
   */
  constructor(data) {
    const { kinds, kind, keys, sizes } = known(data);
    this.data = data;
    this.kinds = kinds;
    const { endings, stop, meaning } = passedOf(data);
    this.endings = endings;
    this.stop = stop;
    this.meaning = meaning;
    const filed = (/** @type {"phases" | "themes"} */ sort) => (this.#filed ?? this.#want("filed", 0))?.[sort] ?? nowhere;
    this.docs = { kind: digitsOf(kind), get phases() { return filed("phases"); }, get themes() { return filed("themes"); } };
    this.count = this.docs.kind.length;
    /** @type {number[][]} */
    const nowhere = Array(this.count).fill([]);
    this.keys = decoded(keys).map(({ term }) => term);
    let next = 0;
    this.firsts = digitsOf(sizes).map((size) => { next += size; return next - size; });
  }

  /** All words, once they were sought. */
  get parts() {
    return this.#whole ? [this.#whole] : [];
  }

  /** Have all words, where those that were asked for are there and none answers. */
  seek() {
    if (!this.#whole && !this.wanted.size) this.#want("vocabulary", 0);
  }

  /** Have what queries of readers taught. */
  learn() {
    if (!this.#isTaught) this.#want("taught", 0);
  }

  /** @param {string} word */
  home(word) {
    return this.#vocabulary(last(this.keys, word));
  }

  /** @param {string} word */
  begun(word) {
    const from = last(this.keys, word), to = last(this.keys, `${word}\uffff`);
    return new Set(Array.from({ length: to - from + 1 }, (_, at) => this.#vocabulary(from + at)));
  }

  /** @param {number} at */
  #vocabulary(at) {
    return this.#whole ?? this.#words[at] ?? this.#wantBoth(at) ?? EMPTY;
  }

  /**
   * Want words and what they lead to, which most of them will be asked for.
   * @param {number} at
   * @returns {undefined}
   */
  #wantBoth(at) {
    this.#want("words", at);
    this.#want("postings", at);
  }

  /** @param {number} term */
  term(term) {
    const { terms, first } = this.#vocabulary(last(this.firsts, term));
    return terms[term - first] ?? "";
  }

  /** @param {number} term */
  posting(term) {
    const at = last(this.firsts, term);
    return (this.#postings[at] ?? this.#want("postings", at))?.[term - this.firsts[at]] ?? NOWHERE;
  }

  /** @param {number} document */
  entry(document) {
    const at = Math.floor(document / DOCUMENTS), place = document % DOCUMENTS;
    const { url, title, foreign } = this.#titles[at] ?? this.#want("titles", at) ?? UNTITLED;
    const said = title[place] ?? "";
    return { url: addressOf(this.kinds[this.docs.kind[document]], url[place] ?? "", fold(said)), title: said, lang: foreign[place] };
  }

  /** @param {number} document */
  title(document) {
    return fold(this.entry(document).title);
  }

  /** @param {number} document */
  said(document) {
    return saidOf(this.entry(document).title);
  }

  /**
   * What is shown of a document beside its title.
   * @param {number} document
   */
  shown(document) {
    const at = Math.floor(document / DOCUMENTS), place = document % DOCUMENTS;
    const { summary, also } = this.#shown[at] ?? this.#want("shown", at) ?? { summary: [], also: [] };
    return { summary: summary[place] ?? "", also: also[place] ?? [] };
  }

  /**
   * @param {Sort} sort
   * @param {number} at
   * @returns {undefined}
   */
  #want(sort, at) {
    this.wanted.add(`${sort}-${at}-${this.data.made}`);
  }

  /**
   * Fetch what is wanted, and answer from it; refused where some of it cannot be had.
   * @param {string | URL} home the address of the search page
   */
  async supply(home) {
    await Promise.all([...this.wanted].map(async (name) => this.take(name, await fetched(new URL(`${name}.json`, home).href))));
  }

  /**
   * Answer from a shard as well.
   * @param {string} name
   * @param {any} shard
   */
  take(name, shard) {
    const [sort, number] = name.split("-"), at = Number(number);
    if (sort === "words") this.#words[at] = opened(shard, this.firsts[at]);
    else if (sort === "vocabulary") this.#whole = opened(shard);
    else if (sort === "postings") this.#takePostings(shard, at);
    else if (sort === "titles") this.#titles[at] = shard;
    else if (sort === "shown") this.#shown[at] = shard;
    else if (sort === "filed") this.#takeFiled(shard);
    else this.#takeTaught(shard);
  }

  /** @param {import("./search-index.js").Taught} shard */
  #takeTaught(shard) {
    this.taught = taughtOf(shard);
    this.#isTaught = true;
  }

  /** @param {Filed} shard */
  #takeFiled({ filed, under }) {
    const found = digitsOf(filed).map((at) => under[at]);
    this.#filed = { phases: found.map(([phases]) => phases), themes: found.map(([, themes]) => themes) };
  }

  /**
   * @param {PostingShard} shard
   * @param {number} at
   */
  #takePostings(shard, at) {
    const first = this.firsts[at];
    this.#postings[at] = postingsOf(shard);
    for (const [into, [which, numbers]] of /** @type {const} */ ([[this.related, shard.related], [this.leads, shard.leads]])) {
      const lists = numbers.split(" ");
      numbersOf(which).forEach((term, place) => { into.set(first + term, new Set(numbersOf(lists[place]))); });
    }
    for (const term of numbersOf(shard.common)) this.common.add(first + term);
    for (const term of numbersOf(shard.elsewhere)) this.elsewhere.add(first + term);
  }
}

/** @type {Map<string, Promise<unknown>>} */
const shards = new Map();

/**
 * What a shard says, fetched once.
 * @param {string} url
 */
function fetched(url) {
  const kept = shards.get(url) ?? fetch(url).then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(`${answer.status}`))));
  shards.set(url, kept);
  kept.catch(() => shards.delete(url));
  return kept;
}

/**
 * The words of a shard, with the stems that lead to terms of others.
 * @param {WordShard} shard
 * @param {number} [first]
 */
function opened(shard, first) {
  const found = new Vocabulary(wordsOf(shard), aliasesOf(shard, (term) => term), first);
  const to = shard.strayed.split(" ");
  decoded(shard.strays).forEach(({ term: stem, sign }, at) => {
    const terms = numbersOf(to[at]).map((term) => [term, patternOf(sign)]);
    found.stems.set(stem, inOrder([...pairs(found.stems.get(stem) ?? []), ...terms]));
  });
  return found;
}

/**
 * The place of the last of a sorted list that is not past a value; there is one.
 * @template {string | number} T
 * @param {T[]} list
 * @param {T} value
 */
function last(list, value) {
  let low = 0, high = list.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (list[middle] <= value) low = middle; else high = middle - 1;
  }
  return low;
}

/**
 * A list of terms and languages by turns, as pairs.
 * @param {number[]} list
 */
const pairs = (list) => Array.from({ length: list.length / 2 }, (_, at) => [list[2 * at], list[2 * at + 1]]);

/**
 * Pairs as such a list, in the order of terms.
 * @param {number[][]} found
 */
const inOrder = (found) => found.sort(([one, own], [other, its]) => one - other || own - its).flat();
