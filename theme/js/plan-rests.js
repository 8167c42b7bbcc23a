// The days of the week and the holidays on which nobody works. Knows nothing of plans.

import { dateOf } from "./plan-days.js";

const MS = 86_400_000;
const WEEK = 7, MONDAY = 3, WORKED = 5;
const MARCH = 2, EARLIEST = 22, CENTURY = 2000, DIGITS = 36;
/** How many days after 22 March Easter Sunday is, a letter a year from 2000 on. */
const EASTERS =
  "wo9tk5ph1ldxh9te5pauldqi9te6paum6qi3meyjauf7qi3ner" +
  "jbuf7rbvn8rj4of7kcvn8sj4ogskcwg8sd4o9tkcph8ldxo9tl";
const RULE = /^(?:easter(?<after>[+-]\d+)|(?<weekday>fri-)?(?<month>\d\d)-(?<day>\d\d))$/;

/**
 * Days without work that may be days of the week: of a year, from Easter, or the first Friday from a day on. Finland: its public
 * holidays, and the eves of Christmas and Midsummer, on which no office is open.
 * @type {Record<string, readonly string[]>}
 */
const HOLIDAYS = {
  finland: ["01-01", "01-06", "easter-2", "easter+1", "05-01", "easter+39", "fri-06-19", "12-06", "12-24", "12-25", "12-26"],
};

/** @param {number} day since 1970; 0 is Monday */
const weekday = (day) => (day + MONDAY) % WEEK;

/**
 * Easter Sunday of a year of this century; without a day in any other.
 * @param {number} year
 */
export const easter = (year) => Date.UTC(year, MARCH, EARLIEST + Number.parseInt(EASTERS[year - CENTURY], DIGITS)) / MS;

/**
 * @param {string} rule
 * @param {number} year
 */
function on(rule, year) {
  const found = RULE.exec(rule)?.groups ?? {};
  if (found.after) return easter(year) + Number(found.after);
  const day = Date.UTC(year, Number(found.month) - 1, Number(found.day)) / MS;
  return found.weekday ? day + ((WEEK + WORKED - 1 - weekday(day)) % WEEK) : day;
}

/**
 * Whether nobody works on a day: Saturdays, Sundays, and the holidays of a country.
 * @param {string} country empty: without holidays
 * @returns {(day: number) => boolean}
 */
export function restsOf(country) {
  /** @type {Map<number, Set<number>>} */
  const years = new Map();
  return (day) => {
    const year = dateOf(day).getUTCFullYear();
    const found = years.get(year) ?? new Set((HOLIDAYS[country] ?? []).map((rule) => on(rule, year)));
    years.set(year, found);
    return weekday(day) >= WORKED || found.has(day);
  };
}
