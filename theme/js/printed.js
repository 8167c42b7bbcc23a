// A reader who comes from paper by a QR code: whether the page still says what was printed.

import { locale, one, say } from "./shared.js";

const MARK = /^(\d{4})(\d{2})(\d{2})-([0-9a-f]{6})$/;

/**
 * The day and the fingerprint of an edition, as its QR codes carry them: `20261102-abc123`; null where there is no such day.
 * @param {string} mark
 */
export function edition(mark) {
  const [, year, month, day, print] = MARK.exec(mark) ?? [];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 ? { date, print } : null;
}

/**
 * A day as the page writes its own days: in figures, or with the name of the month.
 * @param {Date} date
 * @param {string} spoken such as `fi-FI`
 * @param {string} example a day of the page
 */
export function written(date, spoken, example) {
  /** @type {Intl.DateTimeFormatOptions} */
  const style = /\p{L}/u.test(example) ? { dateStyle: "long" } : { day: "numeric", month: "numeric", year: "numeric" };
  return new Intl.DateTimeFormat(spoken, { ...style, timeZone: "UTC" }).format(date);
}

/**
 * Open what has changed since the edition of a day, in the place of what has since a later one.
 * @param {string | undefined} day such as `20261102`
 */
function showSince(day) {
  const all = /** @type {NodeListOf<HTMLDetailsElement>} */ (document.querySelectorAll("[data-since]"));
  if (![...all].some((part) => part.dataset.since === day)) return;
  for (const part of all) {
    part.hidden = part.dataset.since !== day;
    part.open = !part.hidden;
  }
}

/** Say it, where the page has a place for that. */
export function start() {
  const place = document.querySelector("[data-printed]");
  const mark = new URLSearchParams(location.search).get("edition") ?? "";
  const from = edition(mark);
  if (!(place instanceof HTMLElement && from)) return;
  const { printed, same, changed } = place.dataset;
  const date = written(from.date, locale(), one(HTMLTimeElement, "time").textContent ?? "");
  const [day] = mark.split("-");
  showSince(day);
  place.textContent = say(from.print === printed ? same : changed, { date });
}
