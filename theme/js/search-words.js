// From a word of a query to terms of the index: itself, its base form, its beginning, a part of it, or what it was meant to be.

const EXACT = 1, FORM = 0.95, OTHER_FORM = 0.5, BEGINNING = 0.6, INSIDE = 0.45, NEAR = 0.5, FARTHER = 0.35;
const MOST = 60;

/** The terms of one folded word: a Map from the term's number to how surely it was meant. */
export function termsOf(index, word, last) {
  const found = new Map();
  const plain = word.replace(/[-‐‑]/g, "");
  forms(index, plain, found);
  const terms = [...found.keys()].slice(0, 3).map((term) => index.terms[term]);
  if (last || !found.size) beginnings(index, plain, found);
  for (const piece of new Set([plain, ...terms])) hold(index, piece, found);
  return found;
}

function put(found, term, worth) {
  if (!(found.get(term) >= worth)) found.set(term, worth);
}

/** The word itself, a form known beforehand, or stems after which an ending follows. */
export function forms(index, word, found) {
  const exact = index.numbers.get(word);
  if (exact !== undefined) put(found, exact, EXACT);
  for (const term of index.aliases.get(word) ?? []) put(found, term, EXACT);
  const sure = found.size > 0;
  const longest = [];
  for (let end = word.length; end > 1; end--) {
    const stems = index.stems.get(word.slice(0, end));
    for (let at = 0; stems && at < stems.length; at += 2) {
      const language = stems[at + 1];
      if ((longest[language] ?? end) - end > 1 || !index.endings[language].test(word.slice(end))) continue;
      const first = longest[language] ??= end;
      put(found, stems[at], (sure || end < first ? OTHER_FORM : FORM) * (language ? 0.95 : 1));
    }
  }
}

/** Terms that begin with the word, the shortest of them the surest. */
function beginnings(index, word, found) {
  const [from, to] = index.beginning(word);
  for (let term = from; term < to; term++) {
    put(found, term, BEGINNING * (0.8 + 0.2 * word.length / index.terms[term].length));
  }
}

/** Compounds that hold what is left of the word without its ending, if that is at least `least` letters. */
export function stripped(index, word, least) {
  const found = new Map();
  for (const piece of cutEndings(index, word)) {
    if (piece.length >= least && !found.size) hold(index, piece, found);
  }
  return found;
}

/** Terms that hold a piece of at least four letters. */
function hold(index, piece, found) {
  if (piece.length < 4) return;
  let seen = 0;
  index.text.each(piece, (term) => {
    put(found, term, INSIDE * (0.5 + 0.5 * piece.length / index.terms[term].length));
    return ++seen === MOST;
  });
}

/** What may be left of a word without its ending, the longest first. */
function cutEndings(index, word) {
  const left = [];
  for (let end = word.length - 1; end > 3 && end > word.length - 8; end--) {
    if (index.endings[0].test(word.slice(end))) left.push(word.slice(0, end));
  }
  return left;
}

/** A compound that no page has, as two words that pages have; empty where it cannot be cut so. */
export function halves(index, word) {
  for (let at = word.length - 4; at > 3; at--) {
    const head = new Map(), tail = new Map();
    forms(index, word.slice(0, at), head);
    if (!head.size) continue;
    forms(index, word.slice(at), tail);
    if (tail.size) return [head, tail];
  }
  return [];
}

/** Terms of which a stem differs from the word, or from the word without an ending, by no more than `most` slips; or else begins so. */
export function near(index, word, most) {
  const found = new Map(), begun = new Map();
  const { words } = index.stemText;
  for (const at of candidates(index.stemText, word, most)) {
    const [whole, start] = slips(index, word, words[at], most);
    if (Math.min(whole, start) >= most + 1) continue;
    const [into, distance] = whole < most + 1 ? [found, whole] : [begun, start];
    const stems = index.stems.get(words[at]);
    for (let place = 0; place < stems.length; place += 2) put(into, stems[place], (distance < 2 ? NEAR : FARTHER) - (distance % 1) / 10);
  }
  return found.size ? found : begun;
}

/** Stems with a piece of the word in its place that the slips may have left: of one slip its beginning or its end, of two a third. */
function candidates(text, word, most) {
  const found = new Set();
  const size = most > 1 ? Math.floor(word.length / 3) : Math.max(2, (word.length >> 1) - 1);
  for (const from of most > 1 ? [0, size, 2 * size] : [0, word.length - size]) {
    text.each(word.slice(from, from + size), (at, inside) => { if (Math.abs(inside - from) <= most) found.add(at); });
  }
  return found;
}

/**
 * The fewest slips (a letter more, less, other or two swapped) between a term and a word of which an ending may be left over,
 * and between the word and any beginning of the term.
 */
function slips(index, word, term, most) {
  let two = [], one = Array.from({ length: word.length + 1 }, (_, at) => at), start = Infinity;
  if (term.length < 3) return [start, start];
  for (let row = 1; row <= term.length; row++) {
    const now = [row];
    let least = row;
    for (let at = 1; at <= word.length; at++) {
      let cost = Math.min(one[at - 1] + (term[row - 1] === word[at - 1] ? 0 : 1), one[at] + 1, now[at - 1] + 1);
      if (row > 1 && at > 1 && term[row - 1] === word[at - 2] && term[row - 2] === word[at - 1]) cost = Math.min(cost, two[at - 2] + 1);
      now[at] = cost;
      if (cost < least) least = cost;
    }
    if (word.length > 4) start = Math.min(start, now[word.length]);
    if (least > most) return [Infinity, start];
    [two, one] = [one, now];
  }
  let fewest = one[word.length];
  for (let at = Math.max(4, term.length - most); at < word.length && fewest > 0; at++) {
    if (one[at] + 0.2 < fewest && index.endings[0].test(word.slice(at))) fewest = one[at] + 0.2;
  }
  return [fewest, start];
}
