// What a plan comes to: time, work, money, roles, methods, supplies, and which metrics are set up first. Knows nothing of pages.

import { calendar, dayOf } from "./plan-days.js";
import { restsOf } from "./plan-rests.js";
import { MONTH, wholeLength } from "./plan-time.js";
import { say } from "./shared.js";

/** @typedef {import("./plan-time.js").Span} Span */
/** @typedef {import("./plan-time.js").Row} Row */
/** @typedef {import("./plan-time.js").Book} Book */
/** @typedef {import("./plan.js").Plan} Plan */

/** @typedef {{id: string, by: number, value: number}} Measured a metric, the day by which it is set up, and that of its first value */

/**
 * @typedef {object} Sums
 * @property {Span} months
 * @property {Span | null} effort in person-days
 * @property {Span | null} cost what the recipes say, in euros
 * @property {Span | null} money the same, and the work where a person-day has a price
 * @property {number} price
 * @property {string[]} roles
 * @property {string[]} methods
 * @property {string[]} supplies
 * @property {Measured[]} metrics the first to be set up first
 */

const WATCHED = "monitoring";

/**
 * What spans come to; null where there is none.
 * @param {readonly (Span | null)[]} all
 * @returns {Span | null}
 */
export function sum(all) {
  const spans = all.filter((each) => each !== null);
  if (!spans.length) return null;
  return [spans.reduce((total, [least]) => total + least, 0), spans.reduce((total, [, most]) => total + most, 0)];
}

/**
 * A span as people write it, whole, of at least `least`: `2–4 kk`, `€1,000–8,000`, or a dash where there is none.
 * @param {Span | null} found
 * @param {string} form with the place of the numbers: `{value} kk`
 * @param {string} locale
 * @param {number} [least]
 */
export function written(found, form, locale, least = 0) {
  if (!found) return "–";
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const [from, to] = found.map((each) => number.format(Math.max(each, least)));
  return say(form, { value: from === to ? from : `${from}–${to}` }).replace(" ", "\u00a0");
}

/**
 * When each metric is set up and has its first value. It is set up when the first recipe that uses it begins. One that a recipe is
 * watched by has a value when it has been measured for an interval; any other when the first recipe that it judges has ended.
 * @param {Plan} plan
 * @param {readonly Row[]} rows
 * @param {Book} book
 * @returns {Measured[]}
 */
export function measured(plan, rows, book) {
  const day = calendar(dayOf(plan.start) ?? 0, plan.pauses);
  const isRest = restsOf(book.holidays);
  const measurable = (/** @type {number} */ count) => {
    let found = count;
    while (isRest(day(found))) found += 1;
    return day(found);
  };
  /** @type {Map<string, {by: number, value: number}>} */
  const found = new Map();
  for (const { item, first, last, start } of rows) {
    for (const [id, use] of item.kind === "recipe" ? book.recipes[item.id].metrics : []) {
      const interval = book.metrics[id].interval;
      const value = use === WATCHED && interval ? measurable(start + interval - 1) : last;
      const before = found.get(id) ?? { by: first, value };
      found.set(id, { by: Math.min(before.by, first), value: Math.min(before.value, value) });
    }
  }
  return [...found].map(([id, days]) => ({ id, ...days })).sort((a, b) => a.by - b.by || a.value - b.value);
}

/**
 * @param {Plan} plan
 * @param {readonly Row[]} rows
 * @param {Book} book
 * @returns {Sums}
 */
export function sums(plan, rows, book) {
  const recipes = rows.filter(({ item }) => item.kind === "recipe").map(({ item }) => book.recipes[item.id]);
  const [least, most] = wholeLength(plan, book);
  const effort = sum(recipes.map((recipe) => recipe.effort));
  const cost = sum(recipes.map((recipe) => recipe.cost));
  const price = plan.price ?? book.price ?? 0;
  const work = /** @type {Span | null} */ (effort && price ? effort.map((days) => days * price) : null);
  const methods = unique(recipes.flatMap((recipe) => recipe.methods));
  return {
    months: [least / MONTH, most / MONTH], effort, cost, price, methods,
    money: sum([work, cost]),
    roles: unique(recipes.flatMap((recipe) => recipe.roles)),
    supplies: unique(methods.flatMap((id) => book.methods[id].supplies)),
    metrics: measured(plan, rows, book),
  };
}

/** @param {string[]} all */
const unique = (all) => [...new Set(all)];
