// A menu as recipes in an order: what they come to, what should come before what. Knows nothing of pages.

/** @typedef {[least: number, most: number]} Span */

/**
 * What spans come to one after the other; null where there is none.
 * @param {(string | undefined)[]} all each as `2 3.5`
 * @returns {Span | null}
 */
export function sum(all) {
  const spans = all.filter((each) => each !== undefined).map((each) => each.split(" ").map(Number));
  if (!spans.length) return null;
  return [spans.reduce((total, [least]) => total + least, 0), spans.reduce((total, [, most]) => total + most, 0)];
}

/**
 * A span as people write it, whole, of at least `least`: `2–4 kk`, `3 kk`, or a dash where there is none.
 * @param {Span | null} found
 * @param {string | undefined} unit
 * @param {string} lang
 * @param {number} [least]
 */
export function written(found, unit, lang, least = 0) {
  if (!found) return "–";
  const number = new Intl.NumberFormat(lang, { maximumFractionDigits: 0 });
  const [from, to] = found.map((each) => number.format(Math.max(each, least)));
  return `${from === to ? from : `${from}–${to}`}\u00a0${unit}`;
}

/**
 * The recipes with one of them moved; at either end it stays where it is.
 * @param {string[]} chosen
 * @param {string} id
 * @param {number} by places, later where it is above 0
 */
export function moved(chosen, id, by) {
  const from = chosen.indexOf(id);
  const left = chosen.filter((other) => other !== id);
  left.splice(Math.max(from + by, 0), 0, id);
  return left;
}

/**
 * Of the recipes that should be done before one, those that are not.
 * @param {string[]} chosen
 * @param {string} id
 * @param {string[]} before
 */
export function unmet(chosen, id, before) {
  const done = chosen.slice(0, chosen.indexOf(id));
  return before.filter((other) => !done.includes(other));
}
