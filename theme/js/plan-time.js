// A plan against the recipes that it is made of: on which days each item begins and ends. Knows nothing of pages.

import { criticalPath } from "./critical-path.js";
import { waits } from "./plan.js";
import { calendar, dayOf } from "./plan-days.js";
import { restsOf } from "./plan-rests.js";

/** @typedef {readonly [least: number, most: number]} Span */

/**
 * @typedef {object} Recipe what the page knows of a recipe
 * @property {string} title
 * @property {string} href
 * @property {Span} days
 * @property {Span | null} effort in person-days
 * @property {Span | null} cost in euros
 * @property {readonly string[]} after
 * @property {readonly string[]} roles
 * @property {readonly string[]} methods
 * @property {readonly (readonly [id: string, use: string])[]} metrics
 * @property {string} phase
 */

/**
 * The interval is in days, 0 for once.
 * @typedef {{title: string, href: string, level: string, workbook: string}
 *   & {unit: string, direction: string, interval: number, every: string}} Metric
 */
/** @typedef {{title: string, href: string, workbook: string}} Menu */
/**
 * What a plan is taken from: the courses of menus, and invented clusters as plans in their exported form.
 * @typedef {{menus: Record<string, readonly import("./plan.js").Course[]>, stories: Record<string, unknown>}} Taken
 */

/**
 * @typedef {object} Book what the page knows of the cookbook
 * @property {Record<string, Recipe>} recipes
 * @property {Record<string, Menu>} menus
 * @property {Record<string, string>} stories titles of invented clusters
 * @property {Record<string, Metric>} metrics
 * @property {Record<string, {title: string, href: string, supplies: readonly string[]}>} methods
 * @property {Record<string, {title: string, href: string}>} roles
 * @property {number | null} price of a person-day in euros
 * @property {Record<"recipes" | "menus" | "stories", Record<string, string>>} former present ids by former ones
 * @property {string} holidays the country whose public holidays are days of rest; empty: none
 */

/** @typedef {import("./plan.js").Plan} Plan */
/** @typedef {import("./plan.js").Item} Item */

/**
 * An item with its days: the first and the last on which it is done, as numbers since 1970.
 * @typedef {{item: Item, first: number, last: number, start: number, end: number, critical: boolean}} Row
 */

export const MONTH = 30;
const LONGEST = 36_500, HALF = 2;

/**
 * How many days an item takes at a pace: a gate is a moment.
 * @param {Item} item
 * @param {Book} book
 * @param {import("./plan.js").Pace} pace
 */
function length({ id, kind }, book, pace) {
  if (kind === "gate") return 0;
  const [least, most] = book.recipes[id].days;
  const found = { least, most, middle: (least + most) / HALF }[pace];
  return Math.min(Math.max(Math.round(found), 1), LONGEST);
}

/**
 * @param {Plan} plan
 * @param {Book} book
 * @param {import("./plan.js").Pace} pace
 */
function tasks(plan, book, pace) {
  const after = (/** @type {string} */ id) => book.recipes[id].after;
  return plan.items.map((item, place) => (
    { length: length(item, book, pace), earliest: item.from, waits: waits(plan, place, after) }
  ));
}

/**
 * Every item with its days, in the order of the plan: a gate is decided on the day on which what it ends has ended. A recipe's time
 * is calendar time; it begins, ends and is decided on days on which people work.
 * @param {Plan} plan of recipes that the book has
 * @param {Book} book
 * @returns {Row[]}
 */
export function rows(plan, book) {
  const day = calendar(dayOf(plan.start) ?? 0, plan.pauses);
  const isRest = restsOf(book.holidays);
  const rests = (/** @type {number} */ count) => isRest(day(count));
  const working = (/** @type {number} */ count, step = 1) => {
    let found = count;
    while (found >= 0 && rests(found)) found += step;
    return found;
  };
  const made = tasks(plan, book, plan.pace).map((task, place) => (
    plan.items[place].kind === "gate" && task.earliest ? { ...task, earliest: working(task.earliest) + 1 } : task
  ));
  return criticalPath(made, rests).map(({ start, end, slack }, place) => {
    const item = plan.items[place];
    const count = working(end - 1, -1);
    const last = day(count < 0 ? working(0) : count);
    return { item, first: item.kind === "gate" ? last : day(start), last, start, end, critical: slack === 0 };
  });
}

/**
 * How many days the whole takes where everything is as quick, or as slow, as the recipes say; those on which it stands still are
 * among them.
 * @param {Plan} plan
 * @param {Book} book
 * @returns {Span}
 */
export function wholeLength(plan, book) {
  const day = calendar(dayOf(plan.start) ?? 0, plan.pauses);
  const days = (/** @type {number} */ end) => (end ? day(end - 1) - day(0) + 1 : 0);
  const [least, most] = /** @type {const} */ (["least", "most"]).map((pace) =>
    days(Math.max(0, ...criticalPath(tasks(plan, book, pace)).map(({ end }) => end))),
  );
  return [least, most];
}

/**
 * What an item is called: the reader's own name or the recipe's; a gate says that it is one.
 * @param {import("./plan.js").Item} item
 * @param {Book} book
 * @param {Record<string, string>} words
 */
export function titleOf({ id, kind, title }, book, words) {
  if (kind === "gate") return title ? `${words.gate}: ${title}` : words.gate;
  return title || book.recipes[id].title;
}
