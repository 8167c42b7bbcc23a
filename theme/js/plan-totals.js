// What a plan comes to, on its page: facts, roles, methods, supplies, and the metrics in the order in which they are set up.

import { written as day } from "./plan-days.js";
import { written } from "./plan-sums.js";
import { make, one, say } from "./shared.js";

/** @typedef {import("./plan-list.js").Known} Known */
/** @typedef {import("./plan-time.js").Row} Row */

/**
 * Links to entries, parted by commas.
 * @param {readonly string[]} ids
 * @param {Record<string, {title: string, href: string}>} found
 */
const links = (ids, found) => (ids.length ? ids : []).flatMap((id, place) => [
  ...(place ? [", "] : []), make("a", { href: found[id].href }, found[id].title),
]);

/**
 * @param {HTMLElement} place
 * @param {import("./plan-sums.js").Sums} sums
 * @param {readonly Row[]} rows
 * @param {Known} known
 */
export function showTotals(place, sums, rows, { book, words, locale }) {
  const put = (/** @type {string} */ name, /** @type {(string | Node)[]} */ ...inside) => {
    one(HTMLElement, `[data-sum="${name}"]`, place).replaceChildren(...inside);
  };
  one(HTMLElement, "[data-own-totals]", place).hidden = !rows.length;
  if (!rows.length) return;
  put("months", written(sums.months, words.month_form, locale, 1));
  put("days", `${day(Math.min(...rows.map((row) => row.first)), locale)}–${day(Math.max(...rows.map((row) => row.last)), locale)}`);
  put("effort", written(sums.effort, words.day_form, locale));
  put("cost", written(sums.cost, words.money_form, locale));
  put("money", written(sums.money, words.money_form, locale));
  put("price", sums.price ? say(words.total_money_help, { price: sums.price }) : "");
  put("roles", ...links(sums.roles, book.roles));
  put("methods", ...links(sums.methods, book.methods));
  put("supply-count", `(${sums.supplies.length})`);
  put("supplies", ...sums.supplies.map((each) => make("li", {}, each)));
  one(HTMLElement, "[data-own-metrics]", place).replaceChildren(...sums.metrics.map(({ id, by, value }) => {
    const metric = book.metrics[id];
    const cell = (/** @type {string} */ name, /** @type {Node | string} */ inside) => make("td", { "data-head": words[name] }, inside);
    return make("tr", {}, make("td", {}, make("a", { href: metric.href }, metric.title)), cell("level", metric.level),
      cell("interval", metric.every), cell("set_up", day(by, locale)), cell("first_value", day(value, locale)),
      cell("metric_workbook", make("a", { href: metric.workbook, download: "", "aria-label": `xlsx: ${metric.title}` }, "xlsx")));
  }));
}
