// The timeline of a plan, drawn: months above, a bar a recipe, a diamond a gate. What it shows stands in the list in words.

import { months, written } from "./plan-days.js";
import { titleOf } from "./plan-time.js";
import { say } from "./shared.js";

/** @typedef {import("./plan-time.js").Row} Row */

const SVG = "http://www.w3.org/2000/svg";
const HEAD = 44, BAR = 16, GAP = 8, CURVE = 4;
/** @typedef {Readonly<Record<"width" | "line" | "bar" | "letters" | "days", number>>} Shape */
/** Names stand beside the bars and days after them; on a phone names stand above, and days in the list alone. @type {Shape} */
const WIDE = Object.freeze({ width: 1200, line: 28, bar: 14, letters: 56, days: 190 });
/** @type {Shape} */
const SMALL = Object.freeze({ width: 400, line: 50, bar: 35, letters: 54, days: 0 });
const DROP = 19, YEAR_DROP = 16, MONTH_DROP = 36, LETTER = 8.25, FEWEST = 24, NARROW = 18, ROOM = 44, HALF = 2, SHORTEST = 8;

/**
 * @param {string} tag
 * @param {Record<string, string | number>} attributes
 * @param {...(Node | string)} inside
 */
function draw(tag, attributes, ...inside) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  made.append(...inside);
  return made;
}

/**
 * @param {string} text
 * @param {number} most letters
 */
const cut = (text, most) => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

/**
 * What an item is called, and who does it where there is room for that.
 * @param {string} title
 * @param {string} owner
 * @param {number} letters
 */
function named(title, owner, letters) {
  const room = letters - title.length - " · ".length;
  return owner && room >= SHORTEST ? `${title} · ${cut(owner, room)}` : cut(title, letters);
}

/**
 * @param {number} first
 * @param {number} last
 * @param {(day: number) => number} at
 * @param {number} height
 * @param {string} locale
 */
function axis(first, last, at, height, locale) {
  const found = months(first, last);
  const room = (at(last + 1) - at(first)) / found.length;
  const every = Math.max(1, Math.ceil(NARROW / room));
  const january = found.find(({ month }, place) => place && !month);
  return found.flatMap(({ from, to, month, year }, place) => {
    const x = at(Math.max(from, first));
    const width = at(to) - x;
    const parts = [draw("line", { x1: x, x2: x, y1: HEAD - GAP, y2: height, class: month ? "plan-line" : "plan-line plan-line--year" })];
    const isEnding = january && at(january.from) - x < ROOM;
    if (!month || (!place && !isEnding)) parts.push(draw("text", { x: x + CURVE, y: YEAR_DROP, class: "plan-year" }, String(year)));
    if (place % every === 0 && (place || width >= NARROW))
      parts.push(draw("text", { x: x + CURVE, y: MONTH_DROP, class: "plan-month" }, new Intl.NumberFormat(locale).format(month + 1)));
    return parts;
  });
}

/**
 * @param {Row} row
 * @param {number} middle
 * @param {(day: number) => number} at
 * @param {string} phase
 */
function mark({ item, first, last, critical }, middle, at, phase) {
  const x = at(first);
  if (item.kind === "recipe") {
    return draw("rect", {
      x, y: middle - BAR / HALF, width: Math.max(at(last + 1) - x, HALF), height: BAR, rx: CURVE,
      class: `plan-bar tone-phase-${phase}${critical ? " plan-bar--critical" : ""}`,
    });
  }
  const [end, half] = [at(last + 1), BAR / HALF];
  return draw("path", {
    d: `M${end - half} ${middle}L${end} ${middle - half}L${end + half} ${middle}L${end} ${middle + half}Z`,
    class: "plan-gate",
  });
}

/**
 * The timeline, wide and small: the page shows one of them.
 * @param {readonly Row[]} rows
 * @param {import("./plan-time.js").Book} book
 * @param {Record<string, string>} words
 * @param {string} locale
 */
export const charts = (rows, book, words, locale) =>
  (rows.length ? [WIDE, SMALL] : []).map((shape) => drawn(rows, { book, words, locale }, shape));

/**
 * @param {readonly Row[]} rows
 * @param {{book: import("./plan-time.js").Book, words: Record<string, string>, locale: string}} known
 * @param {Shape} shape
 */
function drawn(rows, { book, words, locale }, { width, line, bar, letters, days }) {
  const [first, last] = [Math.min(...rows.map((row) => row.first)), Math.max(...rows.map((row) => row.last))];
  const height = HEAD + rows.length * line + GAP;
  const names = rows.map(({ item }) => named(titleOf(item, book, words), item.owner, letters));
  const begin = days && Math.max(FEWEST, ...names.map((name) => name.length)) * LETTER;
  const at = (/** @type {number} */ day) =>
    begin + ((day - first) / Math.max(last + 1 - first, 1)) * (width - begin - Math.max(days, BAR));
  const dated = { first: written(first, locale), last: written(last, locale) };
  const label = say(words.timeline_label, { ...dated, count: rows.length });
  const lines = rows.flatMap((row, place) => {
    const y = HEAD + place * line;
    const gate = row.item.kind === "gate";
    const when = gate ? written(row.last, locale) : `${written(row.first, locale)}–${written(row.last, locale)}`;
    const after = { x: at(row.last + 1) + GAP + (gate ? GAP / HALF : 0), y: y + DROP, class: "plan-days" };
    return [
      draw("text", { x: 0, y: y + DROP, class: gate ? "plan-name plan-name--gate" : "plan-name" }, names[place]),
      mark(row, y + bar, at, gate ? "" : book.recipes[row.item.id].phase),
      ...(days ? [draw("text", after, when)] : []),
    ];
  });
  return draw(
    "svg",
    { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": label, class: `plan-chart${days ? "" : " plan-chart--small"}` },
    ...axis(first, last, at, height, locale),
    ...lines,
  );
}
