// Days of a plan: working days counted from its start, without the weeks in which nobody works. Knows nothing of pages.

const MS = 86_400_000;
const WEEK = 7, FIRST_WEEKDAY = 3;
const JULY = 6, DECEMBER = 11, EVE = 24, EPIPHANY = 6;
const ISO = /^\d{4}-\d{2}-\d{2}$/;
const FIRST = "2000-01-01", LAST = "2099-12-31";

/** @typedef {"july" | "christmas"} Pause a time in which the plan stands still: July, or from Christmas Eve to Epiphany */

/** @type {readonly Pause[]} */
export const PAUSES = ["july", "christmas"];

/** @type {Record<Pause, (month: number, day: number) => boolean>} */
const WITHIN = {
  july: (month) => month === JULY,
  christmas: (month, day) => (month === DECEMBER && day >= EVE) || (month === 0 && day <= EPIPHANY),
};

/**
 * A day as its number since 1970; null where there is no such day, or it is of another century.
 * @param {unknown} iso such as `2027-01-04`
 */
export function dayOf(iso) {
  if (typeof iso !== "string" || !ISO.test(iso) || iso < FIRST || iso > LAST) return null;
  const at = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(at) || isoOf(at / MS) !== iso ? null : at / MS;
}

/**
 * @param {number} day its number since 1970
 * @returns {Date} midnight UTC
 */
export const dateOf = (day) => new Date(day * MS);

/** @param {number} day */
export const isoOf = (day) => dateOf(day).toISOString().slice(0, ISO_LENGTH);
const ISO_LENGTH = 10;

/**
 * @param {number} day
 * @param {readonly Pause[]} pauses
 */
export function isPaused(day, pauses) {
  const date = dateOf(day);
  return pauses.some((pause) => WITHIN[pause](date.getUTCMonth(), date.getUTCDate()));
}

/**
 * The day on which the n-th working day of a plan is, 0 being its first.
 * @param {number} start
 * @param {readonly Pause[]} pauses
 * @returns {(count: number) => number}
 */
export function calendar(start, pauses) {
  /** @type {number[]} */
  const days = [];
  let next = start;
  return (count) => {
    while (days.length <= count) {
      while (isPaused(next, pauses)) next += 1;
      days.push(next);
      next += 1;
    }
    return days[count];
  };
}

/**
 * How many working days of a plan lie before a day; the other way of `calendar`.
 * @param {number} start
 * @param {readonly Pause[]} pauses
 * @param {number} day
 */
export function countTo(start, pauses, day) {
  let count = 0;
  for (let each = start; each < day; each += 1) if (!isPaused(each, pauses)) count += 1;
  return count;
}

/**
 * The months that lie between two days, each with its first day, and the first after it.
 * @param {number} first
 * @param {number} last
 * @returns {{from: number, to: number, month: number, year: number}[]}
 */
export function months(first, last) {
  const found = [];
  const begin = dateOf(first);
  let [year, month] = [begin.getUTCFullYear(), begin.getUTCMonth()];
  for (let from = Date.UTC(year, month) / MS; from <= last;) {
    const to = Date.UTC(year, month + 1) / MS;
    found.push({ from, to, month, year });
    from = to;
    [year, month] = month === DECEMBER ? [year + 1, 0] : [year, month + 1];
  }
  return found;
}

/**
 * A day as the language writes it, short but never to be taken for another.
 * @param {number} day
 * @param {string} locale
 */
export const written = (day, locale) =>
  new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" }).format(dateOf(day));

/**
 * The Monday after a moment, when most things begin.
 * @param {number} now milliseconds since 1970
 */
export function nextMonday(now) {
  const today = Math.floor(now / MS);
  return isoOf(today + WEEK - ((today + FIRST_WEEKDAY) % WEEK));
}
