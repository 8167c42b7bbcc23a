// Why a page was found: the sentence in it that says most of what was looked for, and the section that this stands in.

import { whole } from "./shared.js";
import { WORD, fold } from "./words.js";

/** @typedef {{text: string, section: string}} Why a sentence, and the id of the nearest heading above it; empty where there is none */

const BLOCKS = "h2[id], h3[id], p, li, dd, td";
const HEADING = /^H[23]$/;
const SENTENCE = /(?<=[.!?])\s+/;
const LONGEST = 240;

/**
 * The best sentence of a page; undefined where no word of it answers.
 * @param {Document} page
 * @param {(word: string) => boolean} means whether a folded word was looked for
 * @returns {Why | undefined}
 */
export function why(page, means) {
  let section = "", most = 0;
  /** @type {Why | undefined} */
  let best;
  for (const block of page.querySelectorAll(`main :is(${BLOCKS})`)) {
    if (HEADING.test(block.tagName)) {
      section = block.id;
    } else if (!block.querySelector("p, li, nav, form")) {
      const [text, count] = bestSentence(whole(block.textContent ?? ""), means);
      if (count > most) [best, most] = [{ text, section }, count];
    }
  }
  return best;
}

/**
 * The sentence that has most of what was looked for, and how many words of it.
 * @param {string} text
 * @param {(word: string) => boolean} means
 * @returns {[text: string, count: number]}
 */
export function bestSentence(text, means) {
  /** @type {[string, number]} */
  let best = ["", 0];
  for (const sentence of text.replace(/\s+/g, " ").trim().split(SENTENCE)) {
    const found = new Set([...sentence.matchAll(WORD)].map(([word]) => fold(word)).filter(means));
    if (found.size > best[1] && sentence.length <= LONGEST) best = [sentence, found.size];
  }
  return best;
}

/** @type {Map<string, Promise<Document | undefined>>} */
const pages = new Map();

/**
 * A page of the site, fetched once; undefined where it cannot be had.
 * @param {string} url
 */
export function read(url) {
  const kept = pages.get(url);
  if (kept) return kept;
  const page = fetch(url)
    .then((answer) => (answer.ok ? answer.text() : ""))
    .then((text) => (text ? new DOMParser().parseFromString(text, "text/html") : undefined))
    .catch(() => undefined);
  pages.set(url, page);
  return page;
}
