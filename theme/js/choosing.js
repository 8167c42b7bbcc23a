// What a listing shows: which cards fit what was chosen, and in which order they stand. Knows nothing of pages.

import { fold } from "./words.js";

const APART = /[^\p{L}\p{N}]+/u;
const INSIDE = 4, INFLECTED = 6, ENDING = 2;

/** @typedef {{title: string, words: string[], data: DOMStringMap}} Card its title, the words on it, folded, and its values by facet */

/**
 * The words of a text, folded; those of a hyphenated word apart.
 * @param {string} text
 */
export const split = (text) => fold(text).split(APART).filter(Boolean);

/**
 * Whether a word of the card begins with the asked one, or holds it where that is long enough.
 * @param {string[]} words
 * @param {string} asked
 */
const has = (words, asked) => words.some((word) => word.startsWith(asked) || (asked.length >= INSIDE && word.includes(asked)));

/**
 * The same; a long word that is found nowhere is tried without its last letters, since it may be inflected.
 * @param {string[]} words
 * @param {string} asked
 */
export const tried = (words, asked) => has(words, asked) || (asked.length >= INFLECTED && has(words, asked.slice(0, -ENDING)));

/**
 * Whether a card fits the value of a field: every word that was typed, or one of the values of a facet.
 * @param {Card} card
 * @param {string} name
 * @param {string} value
 */
export const fits = (card, name, value) => name === "q"
  ? split(value).every((asked) => tried(card.words, asked))
  : (card.data[name] ?? "").split(" ").includes(value);

/**
 * How two cards stand to each other in the order of that name; as they were written where there is no such order.
 * @param {string} name
 * @param {string} lang
 * @returns {(a: Card, b: Card) => number}
 */
export function order(name, lang) {
  const { compare } = new Intl.Collator(lang);
  if (name === "title") return (a, b) => compare(a.title, b.title);
  if (name === "reviewed") return (a, b) => (b.data.reviewed ?? "").localeCompare(a.data.reviewed ?? "");
  if (name === "minutes" || name === "difficulty") return (a, b) => least(a.data[name]) - least(b.data[name]) || 0;
  return () => 0;
}

/**
 * A number; more than any other where there is none.
 * @param {string | undefined} value
 */
const least = (value) => Number(value) || Infinity;
