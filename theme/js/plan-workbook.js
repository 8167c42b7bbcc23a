// The workbook of a plan: what is done and when, the gates with their conditions, the metrics to fill in. Knows nothing of pages.

import { titleOf } from "./plan-time.js";
import { column } from "./xlsx.js";

/** @typedef {import("./xlsx.js").Cell} Cell */
/** @typedef {import("./xlsx.js").Sheet} Sheet */
/** @typedef {import("./plan-time.js").Row} Row */
/** @typedef {import("./plan-time.js").Book} Book */
/** @typedef {import("./plan-sums.js").Sums} Sums */
/** @typedef {Record<string, string>} Words */

const NARROW = 12, WIDE = 40, WIDEST = 60;
const BASELINE = 7, TARGET = 8, LATEST = 9;

/**
 * @param {readonly Row[]} rows
 * @param {Book} book
 * @param {Words} words
 * @returns {Sheet}
 */
function work(rows, book, words) {
  const { plan, item, kind, begins, ends, owner, notes, recipe, gate, effort_least, effort_most, cost_least, cost_most } = words;
  const head = [item, kind, begins, ends, owner, effort_least, effort_most, cost_least, cost_most, notes];
  const lines = rows.map((row) => {
    const { effort, cost } = row.item.kind === "recipe" ? book.recipes[row.item.id] : { effort: null, cost: null };
    return [
      titleOf(row.item, book, words), row.item.kind === "gate" ? gate : recipe, { day: row.first }, { day: row.last }, row.item.owner,
      effort?.[0] ?? null, effort?.[1] ?? null, cost?.[0] ?? null, cost?.[1] ?? null, row.item.notes,
    ];
  });
  const added = head.map((name, place) =>
    [effort_least, effort_most, cost_least, cost_most].includes(name)
      ? { formula: `SUM(${column(place)}2:${column(place)}${lines.length + 1})` }
      : null,
  );
  return {
    name: plan, widths: [WIDE, NARROW, NARROW, NARROW, NARROW + NARROW, NARROW, NARROW, NARROW, NARROW, WIDEST],
    rows: [head, ...lines, ...(lines.length ? [[words.all_sum, ...added.slice(1)]] : [])],
  };
}

/**
 * @param {readonly Row[]} rows
 * @param {Book} book
 * @param {Words} words
 * @returns {Sheet}
 */
function gates(rows, book, words) {
  const lines = rows.filter(({ item }) => item.kind === "gate").flatMap((row) => row.item.conditions.map(({ text, done }) => (
    [titleOf(row.item, book, words), { day: row.last }, row.item.owner, text, done ? words.yes : words.no]
  )));
  const head = [words.gate, words.ends, words.owner, words.terms, words.met];
  return { name: words.gates, widths: [WIDE, NARROW, NARROW + NARROW, WIDEST, NARROW], rows: [head, ...lines] };
}

/**
 * @param {Sums} sums
 * @param {Book} book
 * @param {Words} words
 * @param {string} page
 * @returns {Sheet}
 */
function metrics(sums, book, words, page) {
  const { metric, level, unit, interval, set_up, first_value, notes, baseline, target, latest, change, reached, metric_workbook } = words;
  const head = [metric, level, unit, interval, set_up, first_value, notes, baseline, target, latest, change, reached, metric_workbook];
  /** @type {Cell[][]} */
  const lines = sums.metrics.map(({ id, by, value }, place) => {
    const [from, to, now] = [BASELINE, TARGET, LATEST].map((each) => `${column(each)}${place + 2}`);
    const found = book.metrics[id];
    return [
      found.title, found.level, found.unit, found.every, { day: by }, { day: value }, null,
      { input: "number" }, { input: "number" }, { input: "number" },
      { formula: `IF(OR(${from}="",${now}=""),"",${now}-${from})` },
      { formula: `IF(OR(${from}="",${to}="",${now}="",${to}=${from}),"",100*(${now}-${from})/(${to}-${from}))` },
      { href: new URL(found.workbook, page).href, text: found.workbook.replace(/^.*\//, "") },
    ];
  });
  const widths = [WIDE, NARROW, NARROW + NARROW, NARROW + NARROW, NARROW, NARROW, WIDE, NARROW, NARROW, NARROW, NARROW, NARROW, WIDE];
  return { name: words.metrics_sheet, widths, rows: [head, ...lines] };
}

/**
 * The sheets of a plan.
 * @param {readonly Row[]} rows
 * @param {Sums} sums
 * @param {Book} book
 * @param {Words} words
 * @param {string} page the address from which those of the book lead
 * @returns {Sheet[]}
 */
export const sheets = (rows, sums, book, words, page) => [
  work(rows, book, words),
  gates(rows, book, words),
  metrics(sums, book, words, page),
];
