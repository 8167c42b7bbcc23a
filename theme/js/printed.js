// A reader who comes from paper by a QR code: whether the page still says what was printed.

import { say } from "./shared.js";

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
 * A day as it is written in the language of the page.
 * @param {Date} date
 * @param {string} lang
 */
export function written(date, lang) {
  /** @type {Intl.DateTimeFormatOptions} */
  const style = lang === "fi" ? { day: "numeric", month: "numeric", year: "numeric" } : { dateStyle: "long" };
  return new Intl.DateTimeFormat(lang === "en" ? "en-GB" : `${lang}-FI`, { ...style, timeZone: "UTC" }).format(date);
}

/** Say it, where the page has a place for that. */
export function start() {
  const place = document.querySelector("[data-printed]");
  const from = edition(new URLSearchParams(location.search).get("painos") ?? "");
  if (!(place instanceof HTMLElement && from)) return;
  const { printed, same, changed } = place.dataset;
  place.textContent = say(from.print === printed ? same : changed, { date: written(from.date, document.documentElement.lang) });
}
