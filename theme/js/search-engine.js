// Answers a query from an index: which documents, in which order. Knows nothing of pages and buttons.

import { Index, WORD, fold, words } from "./search-index.js";
import { forms, halves, near, stripped, termsOf } from "./search-words.js";

const LONGEST = 200, MOST_WORDS = 12;

/** A search over the data of one language. */
export class Search {
  constructor(data) {
    this.index = new Index(data);
  }

  /** Documents for a query, the best first: {hits: [{document, score}], terms, guessed}. `wanted` narrows by kind, phase, theme. */
  find(query, wanted = {}) {
    const asked = this.#asked(query);
    const answers = asked.map(([word, last]) => this.#answer(word, last));
    const scores = answers.map(({ groups }) => this.#scores(groups));
    this.#join(asked, answers, scores);
    const terms = new Set(answers.flatMap(({ groups }) => groups.flatMap((group) => [...group.keys()])));
    const hits = this.#ranked(scores, asked.map(([word]) => word).join(" "), wanted);
    return { hits, terms, guessed: answers.some((answer) => answer.guessed), words: asked.map(([word]) => word) };
  }

  /** The words of the query that count, each with whether it is still being typed. */
  #asked(query) {
    const all = words(String(query).slice(0, LONGEST)).slice(0, MOST_WORDS);
    const open = !/\s$/.test(query);
    const marked = all.map((word, at) => [word, open && at === all.length - 1]);
    const telling = marked.filter(([word, last]) => !this.index.stop.has(word) && (word.length > 1 || all.length === 1));
    return telling.length ? telling : marked;
  }

  /** Groups of terms for one word: one group, or several where a compound had to be cut. */
  #answer(word, last) {
    const { index } = this;
    const found = termsOf(index, word, last);
    if (found.size || word.length < 3) return { groups: [found], guessed: false };
    const pieces = word.split(/[-‐‑]/).filter((piece) => piece.length > 1);
    if (pieces.length > 1) {
      const answers = pieces.map((piece) => this.#answer(piece, false));
      return { groups: answers.flatMap((answer) => answer.groups), guessed: answers.some((answer) => answer.guessed) };
    }
    const long = stripped(index, word, 5);
    if (long.size) return { groups: [long], guessed: false };
    const slip = near(index, word, 1);
    if (slip.size) return { groups: [slip], guessed: true };
    const cut = word.length < 8 ? [] : halves(index, word);
    if (cut.length) return { groups: cut, guessed: false };
    const short = stripped(index, word, 4);
    return short.size || word.length < 8 ? { groups: [short], guessed: false } : { groups: [near(index, word, 2)], guessed: true };
  }

  /** Two words that are one where somebody wrote it together count as that one too: as they stand, or as base forms. */
  #join(asked, answers, scores) {
    for (let at = 0; at + 1 < asked.length; at++) {
      const joined = new Map();
      forms(this.index, asked[at][0] + asked[at + 1][0], joined);
      for (const head of this.#bases(answers[at])) {
        for (const tail of this.#bases(answers[at + 1])) {
          const compound = this.index.numbers.get(head + tail);
          if (compound !== undefined) joined.set(compound, 1);
        }
      }
      if (!joined.size) continue;
      answers.push({ groups: [joined], guessed: false });
      for (const [document, score] of this.#scores([joined])) {
        for (const each of [scores[at], scores[at + 1]]) each.set(document, Math.max(each.get(document) ?? 0, score));
      }
    }
  }

  /** The terms of an answer that are surely forms of its word. */
  #bases({ groups }) {
    return groups.length > 1 ? [] : [...groups[0]].filter(([, sure]) => sure > 0.9).map(([term]) => this.index.terms[term]);
  }

  /** What groups of terms say of each document: of a group the best term counts, of several groups their mean, less where some are missing. */
  #scores(groups) {
    const total = new Map(), best = groups.map((group) => this.#best(group));
    for (const scores of best) {
      for (const [document, score] of scores) {
        const met = best.length > 1 ? best.filter((each) => each.has(document)).length / best.length : 1;
        total.set(document, (total.get(document) ?? 0) + (score * met) / best.length);
      }
    }
    return total;
  }

  #best(group) {
    const best = new Map();
    for (const [term, sure] of group) {
      const { documents, worth } = this.index.postings[term];
      const rare = Math.sqrt(Math.log(1 + this.index.count / documents.length));
      for (let at = 0; at < documents.length; at++) {
        const score = sure * worth[at] * rare;
        if (!(best.get(documents[at]) >= score)) best.set(documents[at], score);
      }
    }
    return best;
  }

  #ranked(scores, asked, wanted) {
    const { docs, kinds, titles } = this.index;
    const hits = [];
    for (const document of new Set(scores.flatMap((each) => [...each.keys()]))) {
      if (!this.#fits(document, wanted)) continue;
      const met = scores.filter((each) => each.has(document));
      const sum = met.reduce((all, each) => all + each.get(document), 0);
      const said = !asked.includes(" ") || !titles[document].includes(asked) ? 1 : titles[document].startsWith(asked) ? 1.3 : 1.15;
      hits.push({ document, score: sum * said * kinds[docs.kind[document]].prior * (met.length / scores.length) ** 2 });
    }
    return hits.sort((a, b) => b.score - a.score || a.document - b.document);
  }

  /** Whether a folded word of a text is one that was looked for. */
  means(word, terms, asked) {
    if (asked.some((one) => word.startsWith(one) || (one.length > 3 && word.includes(one)))) return true;
    const found = new Map();
    forms(this.index, word.replace(/[-‐‑]/g, ""), found);
    return [...found].some(([term, sure]) => sure > 0.9 && terms.has(term));
  }

  /** The word of a title that is most like the query, as it is written there; empty where none is. */
  nearest(query) {
    const pairs = (word) => new Set(Array.from({ length: Math.max(word.length - 1, 0) }, (_, at) => word.slice(at, at + 2)));
    const own = pairs(words(query).join(""));
    let best = "", most = 0.3;
    for (const title of this.index.docs.title) {
      for (const [word] of title.matchAll(WORD)) {
        const other = pairs(fold(word));
        const shared = [...own].filter((pair) => other.has(pair)).length;
        const alike = (2 * shared) / (own.size + other.size);
        if (alike > most) [best, most] = [word, alike];
      }
    }
    return best;
  }

  #fits(document, { kind, phase, theme }) {
    const { docs, kinds } = this.index;
    return (!kind || kinds[docs.kind[document]].name === kind)
      && (phase == null || docs.phases[document].includes(phase))
      && (theme == null || docs.themes[document].includes(theme));
  }
}

export { WORD, fold, forms, words };
