// From a word of a query to terms of the index: itself, its base form, its beginning, a part of it, or what it was meant to be.

import { lettersOf } from "./search-index.js";
import { joined } from "./words.js";

/** @typedef {import("./search-index.js").Opened} Index */
/** @typedef {Map<number, number>} Found the numbers of terms, each with how surely it was meant: 1 at most */

const EXACT = 1, FORM = 0.95, OTHER_FORM = 0.5, BEGINNING = 0.6, INSIDE = 0.45, NEAR = 0.5, FARTHER = 0.35, OTHER_LANGUAGE = 0.95;
const MOST = 60, BASES = 3;
/** Letters of a beginning of words where they are many. */
const BEGINS = 3;
/** How much of that is left for a term that is endlessly longer than what was typed. */
const LONG_BEGINNING = 0.65, LONG_INSIDE = 0.5;
/**
 * Letters of a piece that is looked for inside terms, of a stem that may have a slip, of a word that may have one at its end, of
 * an ending.
 */
const HELD = 4, STEM = 3, BEGUN = 5, ENDING = 7;
/** Letters of a stem, of half a compound, and of one of which a half has a slip. */
const SHORTEST = 2, HALF = 3, LONG_HALF = 6;
/** What an ending left over counts, in slips, and letters before one that may itself have a slip. */
const LEFT = 0.2, SLIPPING = 6;
/** Letters of the longest word, and the slips of three beginnings of a term beside all beginnings of a word, filled anew for each. */
const LONGEST = 254, ROWS = Array.from({ length: 3 }, () => new Uint8Array(LONGEST + 1));
/** Letters in which few slip: a term that has others there is meant only where no other is; the place of such terms. */
const SURELY = 2, EARLY = 2;

/**
 * The terms of one folded word.
 * @param {Index} index
 * @param {string} word
 * @param {boolean} last whether it may be only the beginning of a word
 * @returns {Found}
 */
export function termsOf(index, word, last) {
  /** @type {Found} */
  const found = new Map();
  const plain = joined(word);
  forms(index, plain, found);
  const terms = [...found.keys()].slice(0, BASES).map((term) => index.term(term));
  if ((last || !found.size) && (index.isDeep || plain.length >= BEGINS)) beginnings(index, plain, found);
  if (found.size && !index.isDeep) return found;
  if (plain.length >= HELD) index.seek();
  for (const piece of new Set([plain, ...terms])) hold(index, piece, found);
  return found;
}

/**
 * Note a term, at its surest.
 * @param {Found} found
 * @param {number} term
 * @param {number} worth
 */
function put(found, term, worth) {
  found.set(term, Math.max(worth, found.get(term) ?? 0));
}

/**
 * The word itself, a form known beforehand, or stems after which an ending follows.
 * @param {Index} index
 * @param {string} word folded, without hyphens
 * @param {Found} found into which they are put
 * @param {number} [least] letters of a stem
 */
export function forms(index, word, found, least = SHORTEST) {
  const { numbers, aliases } = index.home(word);
  const exact = numbers.get(word);
  if (exact !== undefined) put(found, exact, EXACT);
  for (const term of aliases.get(word) ?? []) put(found, term, EXACT);
  const sure = found.size > 0;
  /** @type {number[]} */
  const longest = [];
  for (const [term, language, end] of stemmed(index, word, least)) {
    longest[language] ??= end;
    if (longest[language] - end > 1) continue;
    put(found, term, (sure || end < longest[language] ? OTHER_FORM : FORM) * (language ? OTHER_LANGUAGE : 1));
  }
}

/**
 * The terms of all stems that a word begins with where an ending of the stem's language follows, the longest stem first.
 * @param {Index} index
 * @param {string} word
 * @param {number} least letters of a stem
 * @returns {Generator<[term: number, language: number, end: number]>}
 */
function* stemmed(index, word, least) {
  const { stems } = index.home(word);
  for (let end = word.length; end >= least; end--) {
    const found = stems.get(word.slice(0, end)) ?? [];
    for (let at = 0; at < found.length; at += 2) {
      if (index.endings[found[at + 1]].test(word.slice(end))) yield [found[at], found[at + 1], end];
    }
  }
}

/**
 * Terms that begin with the word, the shortest of them the surest.
 * @param {Index} index
 * @param {string} word
 * @param {Found} found
 */
function beginnings(index, word, found) {
  for (const part of index.begun(word)) {
    const [from, to] = part.beginning(word);
    for (let at = from; at < to; at++) put(found, part.first + at, BEGINNING * share(LONG_BEGINNING, word, part.terms[at]));
  }
}

/**
 * Up to 1, the more of the term was typed.
 * @param {number} least
 * @param {string} typed
 * @param {string} term
 */
const share = (least, typed, term) => least + ((1 - least) * typed.length) / term.length;

/**
 * Compounds that hold what is left of the word without its ending, if that is at least `least` letters.
 * @param {Index} index
 * @param {string} word
 * @param {number} [least]
 */
export function stripped(index, word, least = HELD) {
  /** @type {Found} */
  const found = new Map();
  for (const piece of cutEndings(index, word)) {
    if (piece.length >= least && !found.size) hold(index, piece, found);
  }
  return found;
}

/**
 * Terms that hold a piece of at least four letters, the first sixty of them.
 * @param {Index} index
 * @param {string} piece
 * @param {Found} found
 */
function hold(index, piece, found) {
  if (piece.length < HELD) return;
  let seen = 0;
  for (const { first, terms, text } of index.parts) {
    if (seen === MOST) return;
    text.each(piece, (at) => {
      put(found, first + at, INSIDE * share(LONG_INSIDE, piece, terms[at]));
      return ++seen === MOST;
    });
  }
}

/**
 * What may be left of a word without its ending, the longest first.
 * @param {Index} index
 * @param {string} word
 */
function cutEndings(index, word) {
  const left = [];
  for (let end = word.length - 1; end >= HELD && word.length - end <= ENDING; end--) {
    if (index.endings[0].test(word.slice(end))) left.push(word.slice(0, end));
  }
  return left;
}

/**
 * A compound that no page has, as two words that pages have; empty where it cannot be cut so.
 * @param {Index} index
 * @param {string} word
 * @returns {Found[]}
 */
export function halves(index, word) {
  for (let at = word.length - HALF; at >= HALF; at--) {
    /** @type {Found} */
    const head = new Map();
    /** @type {Found} */
    const tail = new Map();
    half(index, word.slice(0, at), head);
    if (!head.size) continue;
    half(index, word.slice(at), tail);
    if (tail.size) return [head, tail];
  }
  return [];
}

/**
 * A compound with a slip in one of its halves, as two words that pages have; empty where it cannot be cut so.
 * @param {Index} index
 * @param {string} word
 * @returns {Found[]}
 */
export function nearHalves(index, word) {
  for (let at = word.length - LONG_HALF; at >= LONG_HALF; at--) {
    const pieces = [word.slice(0, at), word.slice(at)];
    const known = pieces.map((piece) => {
      /** @type {Found} */
      const found = new Map();
      half(index, piece, found);
      return found;
    });
    const lost = known.findIndex((found) => !found.size);
    if (lost < 0 || !known[1 - lost].size) continue;
    known[lost] = near(index, pieces[lost], 1);
    if (known[lost].size) return known;
  }
  return [];
}

/**
 * A half of a compound: a form of a stem that is long enough not to be there by chance, or a short term as it stands.
 * @param {Index} index
 * @param {string} word
 * @param {Found} found
 */
function half(index, word, found) {
  const exact = index.home(word).numbers.get(word);
  if (exact !== undefined) put(found, exact, EXACT);
  else if (word.length >= HELD) forms(index, word, found, HELD);
}

/**
 * Terms of which a stem differs from the word, or from the word without an ending, by no more than `most` slips; or else begins so.
 * @param {Index} index
 * @param {string} word
 * @param {number} most
 * @returns {Found}
 */
export function near(index, word, most) {
  /** @type {[whole: Found, begun: Found, early: Found]} */
  const found = [new Map(), new Map(), new Map()];
  for (const [stems, stem] of index.parts.flatMap((part) => [...candidates(part, word, most)])) {
    const [whole, start] = slips(index, word, stem, most);
    if (Math.min(whole, start) >= most + 1) continue;
    const [into, distance] = whole < most + 1 ? [0, whole] : [1, start];
    const worth = (distance < 2 ? NEAR : FARTHER) - (distance % 1) / 10;
    for (let place = 0; place < stems.length; place += 2)
      put(found[stem.startsWith(word.slice(0, SURELY)) ? into : EARLY], stems[place], worth);
  }
  return found.find((each) => each.size) ?? found[EARLY];
}

/**
 * Stems that lack no more than `most` of the word's letters, or are so much like its beginning that an ending may follow.
 * @param {import("./search-index.js").Vocabulary} part
 * @param {string} word
 * @param {number} most
 * @returns {Generator<[terms: number[], stem: string]>}
 */
function* candidates({ stemText: { words }, letters, stems }, word, most) {
  const own = lettersOf(word);
  for (let at = 0; at < words.length; at++) {
    const longer = words[at].length - word.length;
    if (longer < -ENDING - most) continue;
    if ((longer <= most && bits(letters[at] & ~own) <= most) || (longer > 0 && bits(own & ~letters[at]) <= most))
      yield [stems.get(words[at]) ?? [], words[at]];
  }
}

/**
 * How many of the bits of a number are set.
 * @param {number} number
 */
function bits(number) {
  let count = 0;
  for (let rest = number; rest; rest &= rest - 1) count++;
  return count;
}

/**
 * The fewest slips (a letter more, less, other or two swapped) between a term and a word of which an ending may be left over,
 * and between the word and any beginning of the term.
 * @param {Index} index
 * @param {string} word
 * @param {string} term
 * @param {number} most more than that are not counted
 */
function slips(index, word, term, most) {
  let [now, one, two] = ROWS, start = Infinity;
  if (term.length < STEM) return [start, start];
  for (let at = 0; at <= word.length; at++) one[at] = at;
  for (let row = 1; row <= term.length; row++) {
    const least = slipped(word, term, row, now, one, two);
    if (word.length >= BEGUN) start = Math.min(start, now[word.length]);
    if (least > most) return [Infinity, start];
    [now, one, two] = [two, now, one];
  }
  let fewest = one[word.length];
  for (let at = Math.max(HELD, term.length - most); at < word.length && fewest > 0; at++) {
    if (one[at] + LEFT < fewest && index.endings[0].test(word.slice(at))) fewest = one[at] + LEFT;
    else if (at >= SLIPPING && word.length - at <= ENDING) fewest = Math.min(fewest, one[at] + 1 + LEFT);
  }
  return [fewest, start];
}

/**
 * Fill in the slips between the first `row` letters of the term and each beginning of the word, from those of one and two letters
 * less; gives the fewest of them.
 * @param {string} word
 * @param {string} term
 * @param {number} row
 * @param {Uint8Array} now
 * @param {Uint8Array} one
 * @param {Uint8Array} two
 */
function slipped(word, term, row, now, one, two) {
  let least = row;
  now[0] = row;
  for (let at = 1; at <= word.length; at++) {
    const same = term[row - 1] === word[at - 1] ? 0 : 1;
    now[at] = Math.min(one[at - 1] + same, one[at] + 1, now[at - 1] + 1);
    const swapped = at > 1 && row > 1 && term[row - 1] === word[at - 2] && term[row - 2] === word[at - 1];
    if (swapped) now[at] = Math.min(now[at], two[at - 2] + 1);
    least = Math.min(least, now[at]);
  }
  return least;
}
