// A reader who comes from paper by a QR code: whether the page still says what was printed.
import { say } from "./shared.js";

const MARK = /^(\d{4})(\d{2})(\d{2})-([0-9a-f]{6})$/;

/** The day of an edition in the language of the page; nothing where there is no such day. */
function shown(year, month, day) {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== +day) return "";
  const language = document.documentElement.lang === "en" ? "en-GB" : `${document.documentElement.lang}-FI`;
  const style = language === "fi-FI" ? { day: "numeric", month: "numeric", year: "numeric" } : { dateStyle: "long" };
  return new Intl.DateTimeFormat(language, { ...style, timeZone: "UTC" }).format(date);
}

export function start() {
  const place = document.querySelector("[data-printed]");
  const mark = MARK.exec(new URLSearchParams(location.search).get("painos") ?? "");
  const date = mark && shown(...mark.slice(1, 4));
  if (!place || !date) return;
  place.textContent = say(mark[4] === place.dataset.printed ? place.dataset.same : place.dataset.changed, { date });
}
