// Answers a query from an index: which documents, in which order. Knows nothing of pages and buttons.

import { Index, NOWHERE } from "./search-index.js";
import { forms, halves, near, nearHalves, stripped, termsOf } from "./search-words.js";
import { joined, parts, pieces, words } from "./words.js";

/** @typedef {import("./search-words.js").Found} Found */
/** @typedef {Map<number, number>} Scores documents, each with how well it answers */
/** @typedef {[word: string, last: boolean]} Asked a folded word, and whether it is still being typed */
/** @typedef {{groups: Found[], guessed: boolean}} Answer terms of one word: one group, or several where a compound had to be cut */
/** @typedef {{kind?: string, phase?: number, theme?: number}} Wanted a kind by name, phase and theme by their numbers */
/** @typedef {{document: number, score: number, had: number}} Hit with how much it has of what the words of the query tell */
/**
 * What fits the filters, and what there is without them.
 * @typedef {{hits: Hit[], all: Hit[], terms: Set<number>, words: string[], guessed: boolean}} Result
 */

/** How surely another word for the same thing is meant: beside one that documents are about, one that they only say, one that none has. */
const ALSO = 0.12, BARELY = 0.25, INSTEAD = 0.7;
/** How surely what a word leads to is meant: beside other words or where no document is about it, else alone, and for two side by side. */
const LEAD = 0.55, LEAD_ALONE = 0.38, TOGETHER = 1;
/** Of a posting: what a word has above it that a document is about. */
const ABOUT = 3;
const LONGEST = 200, MOST_WORDS = 12, SURE = 0.9;
/**
 * Letters of a word that is guessed at all, that is taken apart or may have two slips, of a piece that answers for it before a
 * slip does, and that is marked inside others.
 */
const GUESSED = 4, LONG = 8, PIECE = 5, MARKED = 4;
/** Between a letter and a figure. */
const BESIDE = /(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/u;
/**
 * What a definition is worth where its meaning is asked for, and what a document is worth where its title, in any form, is all
 * that was asked.
 */
const DEFINED = 4, TERM = 1.45;
/** Of a posting: what a word has above it that is a whole title. */
const WHOLE = 9;
/** What a title is worth that begins with all the words of the query, or has them inside. */
const AT_START = 1.3, INSIDE = 1.15;
/** How much is lost where words of the query are missing: the power of the share of its telling words that a document has. */
const MISSED = 0.9;
/** How much more a rare word tells than one that many documents have: the power of the logarithm of its rarity. */
const TELLING = 0.5;
/** How much of that counts of a word that stands in many bodies: a document that is not about it may well have it. */
const COMMONLY = 0.7;
/**
 * What queries of readers taught: how much a step of it counts beside the best hit, and where all words are what that is about;
 * the least share of what they tell most of that makes a hit of a document that has none of the words.
 */
const TAUGHT = 0.05, OF_ABOUT = 0.021, FOUND = 0.3;
/** Several words are about something else where every document lacks as much of what they tell, and has so low a score. */
const HAD = 0.6, LITTLE = 2;
/**
 * How many steps more what no page answers has to have than any page, for each of the score of the best hit and each word of the
 * query, of which there are two at least: a long question has many pieces that tell nothing.
 */
const UNANSWERED = 0.75, WORDS = 2;

/** A search over the data of one language. */
export class Search {
  /** @type {Map<string, Set<number>>} the terms that words shown are surely forms of, as far as they were needed: every key asks again */
  #known = new Map();

  /** @type {Map<string, Answer>} the terms of words that were asked: of a query only the last changes at a key */
  #answered = new Map();

  #data;

  /** @type {import("./search-index.js").Opened} */
  index;

  /**
   * @param {import("./search-index.js").IndexData} data
   * @param {import("./search-index.js").Rest} [rest]
   * @param {import("./search-index.js").Opened} [index] where it is open already
   */
  constructor(data, rest, index = new Index(data, rest)) {
    this.#data = data;
    this.index = index;
  }

  /**
   * Answer from both parts of the index from now on.
   * @param {import("./search-index.js").Rest} rest
   */
  take(rest) {
    this.index = new Index(this.#data, rest);
    this.forget();
  }

  /** Ask the index anew from now on: there is more of it. */
  forget() {
    this.#known.clear();
    this.#answered.clear();
  }

  /**
   * Documents for a query, the best first, the terms that they were found by, and whether a word was guessed.
   * @param {string} query
   * @param {Wanted} [wanted]
   * @returns {Result}
   */
  find(query, wanted = {}) {
    this.index.wanted.clear();
    const { asked, meaning, pairs } = this.#asked(query);
    const answers = asked.map((one) => this.#remembered(...one));
    const { elsewhere, common } = this.index;
    for (const { groups } of answers) groups.forEach((group) => { this.#relate(group, answers.length > 1 ? LEAD : LEAD_ALONE); });
    const scores = answers.map(({ groups }) => this.#scores(groups));
    const counts = answers.map((answer) => (isOf(answer, common) ? COMMONLY : 1));
    const own = [...answers];
    this.#join(pairs, asked, answers, scores);
    const terms = new Set(answers.flatMap(({ groups }) => groups.flatMap((group) => [...group.keys()])));
    const text = asked.map(([word]) => word).join(" ");
    const ranked = this.#ranked(scores, counts, text, meaning, own);
    const { typed, nothing } = this.#typed(query);
    const stray = answers.some((answer) => isOf(answer, elsewhere)) || isElsewhere(asked, ranked)
      || isUnanswered(ranked, Math.max(0, ...typed.values()), nothing, asked.length);
    const known = ranked.length ? this.#withTyped(ranked, typed, text, own) : [];
    const all = stray ? [] : known;
    const hits = all.filter(({ document }) => this.fits(document, wanted));
    return { hits, all, terms, guessed: answers.some((answer) => answer.guessed), words: asked.map(([word]) => word) };
  }

  /**
   * The words of the query that count, whether somebody asks what they mean, and what stands side by side, with other words and without.
   * @param {string} query
   * @returns {{asked: Asked[], meaning: boolean, pairs: [string, string][]}}
   */
  #asked(query) {
    const all = words(query.slice(0, LONGEST));
    const text = all.join(" ");
    const plain = this.index.meaning.reduce((rest, pattern) => rest.replace(pattern, " "), text).split(" ").filter(Boolean);
    const meaning = plain.length > 0 && plain.length < all.length;
    const kept = meaning ? plain : all;
    const open = !/\s$/.test(query);
    /** @type {Asked[]} */
    const marked = kept.map((word, at) => [word, open && word === all[all.length - 1] && at === kept.length - 1]);
    const telling = marked.filter(([word]) => !this.index.stop.has(word) && word.length > 1);
    const asked = (telling.length ? telling : marked).slice(0, MOST_WORDS);
    return { asked, meaning, pairs: [...sideBySide(asked.map(([word]) => word)), ...sideBySide(kept.slice(0, MOST_WORDS))] };
  }

  /**
   * Terms for one word, to add others to.
   * @param {string} word
   * @param {boolean} last
   * @returns {Answer}
   */
  #remembered(word, last) {
    const key = `${word} ${last}`;
    const answer = this.#answered.get(key) ?? this.#answer(word, last);
    this.#answered.set(key, answer);
    return { ...answer, groups: answer.groups.map((group) => new Map(group)) };
  }

  /**
   * Terms for one word, by the first of the ways that leads to any.
   * @param {string} word
   * @param {boolean} last
   * @returns {Answer}
   */
  #answer(word, last) {
    const { index } = this;
    const found = termsOf(index, word, last);
    if (found.size || word.length < GUESSED) return { groups: [found], guessed: false };
    const cuts = parts(word).flatMap((part) => part.split(BESIDE));
    if (cuts.length > 1) {
      const answers = cuts.filter((piece) => piece.length > 1).map((piece) => this.#answer(piece, false));
      return { groups: answers.flatMap((answer) => answer.groups), guessed: answers.some((answer) => answer.guessed) };
    }
    const long = stripped(index, word, PIECE);
    if (long.size) return { groups: [long], guessed: false };
    const slip = near(index, word, 1);
    if (slip.size) return { groups: [slip], guessed: true };
    const cut = word.length < LONG ? [] : halves(index, word);
    if (cut.length) return { groups: cut, guessed: false };
    const slipped = word.length < LONG ? [] : nearHalves(index, word);
    if (slipped.length) return { groups: slipped, guessed: true };
    const short = stripped(index, word);
    return short.size || word.length < LONG ? { groups: [short], guessed: false } : { groups: [near(index, word, 2)], guessed: true };
  }

  /**
   * Add what else people call the things that terms are sure to mean, and what terms that no document has lead to.
   * @param {Found} group
   * @param {number} lead how surely that is meant to which a word leads that documents are about
   */
  #relate(group, lead) {
    const { related, leads } = this.index;
    /**
     * @param {Iterable<number>} others
     * @param {number} worth
     */
    const add = (others, worth) => {
      for (const other of others) group.set(other, Math.max(worth, group.get(other) ?? 0));
    };
    for (const [term, sure] of [...group]) {
      const { documents, worth: told } = this.index.posting(term);
      if (documents.length && sure < SURE) continue;
      const about = told.some((each) => each > ABOUT);
      const beside = documents.length ? BARELY : INSTEAD;
      add(related.get(term) ?? [], sure * (about ? ALSO : beside));
      add(leads.get(term) ?? [], sure * (about ? lead : LEAD));
    }
  }

  /**
   * Two words that are one where somebody wrote it together count as that one too: as they stand, or as base forms.
   * @param {[string, string][]} pairs
   * @param {Asked[]} asked
   * @param {Answer[]} answers
   * @param {Scores[]} scores
   */
  #join(pairs, asked, answers, scores) {
    const places = new Map(asked.map(([word], at) => [word, at]));
    for (const pair of pairs) {
      const whole = this.#whole(pair, pair.map((word) => this.#bases(answers[places.get(word) ?? -1])));
      if (!whole.size) continue;
      this.#relate(whole, TOGETHER);
      answers.push({ groups: [whole], guessed: false });
      const found = this.#scores([whole]);
      const into = pair.flatMap((word) => scores[places.get(word) ?? -1] ?? []);
      if (!into.length) scores.push(found);
      for (const [document, score] of found) {
        for (const each of into) each.set(document, Math.max(each.get(document) ?? 0, score));
      }
    }
  }

  /**
   * The terms of two words written as one, as they stand or as base forms.
   * @param {[string, string]} pair
   * @param {string[][]} bases
   */
  #whole(pair, [heads, tails]) {
    /** @type {Found} */
    const whole = new Map();
    forms(this.index, pair.join(""), whole);
    for (const word of [pair[0], ...heads].flatMap((head) => [pair[1], ...tails].map((tail) => head + tail))) {
      const compound = this.index.home(word).numbers.get(word);
      if (compound !== undefined) whole.set(compound, 1);
    }
    return whole;
  }

  /**
   * The terms of an answer that are surely forms of its word.
   * @param {Answer} [answer]
   */
  #bases(answer) {
    const groups = answer?.groups ?? [];
    return groups.length === 1 ? [...groups[0]].filter(([, sure]) => sure > SURE).map(([term]) => this.index.term(term)) : [];
  }

  /**
   * What groups of terms say of each document: of a group the best term counts, of several groups their mean, less where some are missing.
   * @param {Found[]} groups
   * @returns {Scores}
   */
  #scores(groups) {
    const total = new Map();
    const best = groups.map((group) => this.#best(group));
    for (const scores of best) {
      for (const [document, score] of scores) {
        const met = best.length > 1 ? best.filter((each) => each.has(document)).length / best.length : 1;
        total.set(document, (total.get(document) ?? 0) + (score * met) / best.length);
      }
    }
    return total;
  }

  /**
   * @param {Found} group
   * @returns {Scores}
   */
  #best(group) {
    const best = new Map();
    for (const [term, sure] of group) {
      const { documents, worth } = this.index.posting(term);
      const rare = rarity(this.index.count, documents.length);
      for (let at = 0; at < documents.length; at++) {
        const score = sure * worth[at] * rare;
        if (score > (best.get(documents[at]) ?? 0)) best.set(documents[at], score);
      }
    }
    return best;
  }

  /**
   * @param {Scores[]} scores
   * @param {number[]} counts how much it counts that a document lacks the word of these scores; 1 where nothing is said
   * @param {string} asked
   * @param {boolean} meaning
   * @param {Answer[]} own what answers each word
   */
  #ranked(scores, counts, asked, meaning, own) {
    const { docs, kinds } = this.index;
    const rare = scores.map((each, at) => rarity(this.index.count, each.size || 1) * (counts[at] ?? 1));
    const all = rare.reduce((sum, each) => sum + each, 0);
    const named = this.#mayBeNamed(own);
    /** @type {Hit[]} */
    const hits = [];
    for (const document of new Set(scores.flatMap((each) => [...each.keys()]))) {
      const kind = kinds[docs.kind[document]];
      let sum = 0, met = 0;
      scores.forEach((each, at) => {
        const score = each.get(document);
        if (score) { sum += score; met += rare[at]; }
      });
      const had = met / all;
      const defined = meaning && kind.defines ? DEFINED : 1;
      const title = named(document) ? this.#named(document, asked, own) : 1;
      hits.push({ document, had, score: sum * kind.prior * title * defined * had ** MISSED });
    }
    return hits.sort(byScore);
  }

  /**
   * Tells of a document whether its title may be what was asked, or have it: no other title has to be there.
   * @param {Answer[]} own
   * @returns {(document: number) => boolean}
   */
  #mayBeNamed(own) {
    const alone = own.length === 1;
    const told = own.map(({ groups }) => {
      const found = new Set();
      for (const [term, sure] of groups.flatMap((group) => [...group])) {
        const { documents, worth } = alone && sure <= SURE ? NOWHERE : this.index.posting(term);
        documents.forEach((document, at) => { if (worth[at] > (alone ? WHOLE : ABOUT)) found.add(document); });
      }
      return found;
    });
    return (document) => told.every((found) => found.has(document));
  }

  /**
   * What it is worth that the title of a document is what was asked, or has it.
   * @param {number} document
   * @param {string} asked
   * @param {Answer[]} own
   */
  #named(document, asked, own) {
    const { docs, kinds } = this.index;
    const title = this.index.said(document);
    const is = kinds[docs.kind[document]].at && (title === asked || (own.length === 1 && this.#isNamed(document, own[0])));
    return is ? TERM : said(title, asked);
  }

  /**
   * Hits, of which there are some, in the order that they have with what readers typed for each page. A page stays first that is
   * named: by its title, or by a single word that it is about.
   * @param {Hit[]} hits the best first
   * @param {Scores} typed
   * @param {string} asked
   * @param {Answer[]} own
   */
  #withTyped(hits, typed, asked, own) {
    const [best] = hits;
    const about = own.every(({ groups }) => groups.length > 0 && groups.every((group) => this.#isAbout(best.document, group)));
    const named = this.#named(best.document, asked, own) > 1;
    const found = withTyped(hits, typed, about || named ? OF_ABOUT : TAUGHT);
    return named || (about && own.length === 1) ? [best, ...found.filter(({ document }) => document !== best.document)] : found;
  }

  /**
   * Whether a document is about one of these terms.
   * @param {number} document
   * @param {Found} group
   */
  #isAbout(document, group) {
    return [...group].some(([term, sure]) => sure * this.#worth(term, document) > ABOUT);
  }

  /**
   * How much a term tells of a document.
   * @param {number} term
   * @param {number} document
   */
  #worth(term, document) {
    const { documents, worth } = this.index.posting(term);
    return worth[documents.indexOf(document)] ?? 0;
  }

  /**
   * How many steps what readers typed for each page speaks for it, and what no page answers for none.
   * @param {string} query
   * @returns {{typed: Scores, nothing: number}}
   */
  #typed(query) {
    const typed = new Map();
    for (const piece of new Set(pieces(words(query.slice(0, LONGEST))))) {
      const { documents, worth } = this.index.taught.get(piece) ?? { documents: [], worth: [] };
      documents.forEach((document, at) => { typed.set(document, (typed.get(document) ?? 0) + worth[at]); });
    }
    const nothing = typed.get(this.index.count) ?? 0;
    typed.delete(this.index.count);
    return { typed, nothing };
  }

  /**
   * Whether the title of a document is one word, and in whatever form surely the one that was asked.
   * @param {number} document
   * @param {Answer} answer
   */
  #isNamed(document, answer) {
    const title = this.index.title(document);
    return !title.includes(" ") && isOf(answer, this.#surely(title));
  }

  /**
   * The terms that a folded word is surely a form of.
   * @param {string} word
   */
  #surely(word) {
    const known = this.#known.get(word) ?? surely(this.index, word);
    this.#known.set(word, known);
    return known;
  }

  /**
   * Whether a folded word of a text is one that was looked for, as far as the index is there: a text is no reason to fetch more.
   * @param {string} word
   * @param {Set<number>} terms
   * @param {string[]} asked
   */
  means(word, terms, asked) {
    if (asked.some((one) => word.startsWith(one) || (one.length >= MARKED && word.includes(one)))) return true;
    const { wanted } = this.index;
    this.index.wanted = new Set();
    const known = this.#surely(word);
    if (this.index.wanted.size) this.#known.delete(word);
    this.index.wanted = wanted;
    return [...known].some((term) => terms.has(term));
  }

  /**
   * Whether the filters that are set leave a document in.
   * @param {number} document
   * @param {Wanted} wanted
   */
  fits(document, { kind, phase, theme }) {
    const { docs, kinds } = this.index;
    return (!kind || kinds[docs.kind[document]].name === kind)
      && (phase === undefined || docs.phases[document].includes(phase))
      && (theme === undefined || docs.themes[document].includes(theme));
  }
}

/**
 * The best first.
 * @param {Hit} one
 * @param {Hit} other
 */
const byScore = (one, other) => other.score - one.score || one.document - other.document;

/**
 * Hits, of which there are some, in the order that they have with what readers typed for each page.
 * @param {Hit[]} hits the best first
 * @param {Scores} typed
 * @param {number} much how much a step of that counts beside the best of them
 */
function withTyped(hits, typed, much) {
  const most = Math.max(...typed.values());
  const known = new Map(hits.map((hit) => [hit.document, hit]));
  for (const [document, steps] of typed) {
    const hit = known.get(document) ?? (steps >= FOUND * most ? { document, had: 0, score: 0 } : undefined);
    if (hit) known.set(document, { ...hit, score: hit.score + steps * much * hits[0].score });
  }
  return [...known.values()].sort(byScore);
}

/**
 * Whether a word is surely one of these terms.
 * @param {Answer} answer
 * @param {{has: (term: number) => boolean}} terms
 */
const isOf = ({ groups }, terms) => groups.some((group) => [...group].some(([term, sure]) => sure > SURE && terms.has(term)));

/**
 * The terms that a folded word is surely a form of.
 * @param {import("./search-index.js").Opened} index
 * @param {string} word
 */
function surely(index, word) {
  /** @type {Found} */
  const found = new Map();
  forms(index, joined(word), found);
  return new Set([...found].filter(([, sure]) => sure > SURE).map(([term]) => term));
}

/**
 * Whether several words are about something else than every document that has any of them.
 * @param {Asked[]} asked
 * @param {Hit[]} hits
 */
const isElsewhere = (asked, hits) =>
  asked.length > 1 && asked.every(([word]) => word.length >= GUESSED)
  && hits.every(({ had, score }) => had <= HAD && score < LITTLE);

/**
 * Whether more of what readers typed speaks for no page than for any, and much more the better the best hit is.
 * @param {Hit[]} hits the best first
 * @param {number} most how many steps speak for any page
 * @param {number} nothing how many for none
 * @param {number} count of the words of the query
 */
const isUnanswered = (hits, most, nothing, count) =>
  nothing - most > UNANSWERED * Math.max(WORDS, count) * (hits[0]?.score ?? 0);

/**
 * Words that stand side by side.
 * @param {string[]} list
 * @returns {[string, string][]}
 */
const sideBySide = (list) => list.slice(1).map((word, at) => [list[at], word]);

/**
 * What more a title is worth that has the words of a query, several of them, as they were typed.
 * @param {string} title
 * @param {string} asked
 */
function said(title, asked) {
  if (!asked.includes(" ") || !title.includes(asked)) return 1;
  return title.startsWith(asked) ? AT_START : INSIDE;
}

/**
 * How much a word tells that so many of all documents have.
 * @param {number} all
 * @param {number} documents
 */
const rarity = (all, documents) => Math.log(1 + all / documents) ** TELLING;
