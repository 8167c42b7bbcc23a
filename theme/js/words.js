// Words as search and listings compare them; the build's own half is src/cookbook/language/tokens.py.

/** A word, with its inner hyphens. */
export const WORD = /[\p{L}\p{N}]+(?:[-‐‑][\p{L}\p{N}]+)*/gu;
const HYPHENS = /[-‐‑]/g;
const SOFT_HYPHENS = /[\u00ad\u2060]/g;
const ENDING_OF_SHORTENING = /([A-ZÅÄÖ0-9]):[a-zåäö]{1,7}(?![\p{L}\p{N}_])/gu;

/** @type {Record<string, string>} Letters whose mark cannot be taken away. */
const STRUCK = { đ: "d", ð: "d", ħ: "h", ı: "i", ł: "l", ŋ: "n", ŧ: "t", ǥ: "g", ʒ: "z" };
const STRUCK_LETTER = /[đðħıłŋŧǥʒ]/g;

/**
 * Text in small letters without marks above or through them.
 * @param {string} text
 */
export const fold = (text) =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(STRUCK_LETTER, (letter) => STRUCK[letter]);

/**
 * A word written as one.
 * @param {string} word
 */
export const joined = (word) => word.replace(HYPHENS, "");

/** Letters of a piece of a word. */
const PIECE = 4;

/**
 * Four letters after another of each folded word, with its edges, which are spaces; a shorter word whole.
 * @param {string[]} list
 */
export function pieces(list) {
  return list.flatMap((word) => {
    const edged = ` ${joined(word)} `;
    return Array.from({ length: Math.max(1, edged.length - PIECE + 1) }, (_, at) => edged.slice(at, at + PIECE));
  });
}

/**
 * The parts of a hyphenated word.
 * @param {string} word
 */
export const parts = (word) => word.split(HYPHENS);

/**
 * The words of a text, folded; those of a hyphenated word stay together, and `EU:n` is `eu`.
 * @param {string} text
 * @returns {string[]}
 */
export function words(text) {
  const clean = text.replace(SOFT_HYPHENS, "").normalize("NFKC").replace(ENDING_OF_SHORTENING, "$1");
  return (clean.match(WORD) ?? []).map(fold);
}
