// A plan as a calendar that any calendar can read (RFC 5545): whole days, one event an item. Knows nothing of pages.

import { isoOf } from "./plan-days.js";

/**
 * Its days, both included, and the page that says more.
 * @typedef {{id: string, first: number, last: number, title: string, notes: string, url?: string}} Event
 */

const LONGEST = 75;
const SPECIAL = /[\\;,]/g;

/** @param {string} text */
const escaped = (text) => text.replace(SPECIAL, "\\$&").replace(/\r\n|\r|\n/g, "\\n");

/**
 * A line folded so that no part of it is longer than 75 octets, and no letter is cut.
 * @param {string} line
 */
export function folded(line) {
  const encoder = new TextEncoder();
  const parts = [""];
  let size = 0;
  for (const letter of line) {
    const octets = encoder.encode(letter).length;
    if (size + octets > LONGEST) {
      parts.push("");
      size = 1;
    }
    parts[parts.length - 1] += letter;
    size += octets;
  }
  return parts.join("\r\n ");
}

/** @param {number} day */
const date = (day) => isoOf(day).replaceAll("-", "");

/**
 * @param {Event} event
 * @param {string} plan the id of its plan
 * @param {string} stamp
 */
function lines({ id, first, last, title, notes, url }, plan, stamp) {
  return [
    "BEGIN:VEVENT", `UID:${plan}-${id}@plan`, `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${date(first)}`, `DTEND;VALUE=DATE:${date(last + 1)}`,
    `SUMMARY:${escaped(title)}`, ...(notes ? [`DESCRIPTION:${escaped(notes)}`] : []),
    ...(url ? [`URL:${url}`] : []), "TRANSP:TRANSPARENT", "END:VEVENT",
  ];
}

/**
 * The text of the calendar.
 * @param {{id: string, name: string, maker: string, locale: string}} plan
 * @param {readonly Event[]} events
 * @param {number} now milliseconds since 1970
 */
export function calendarText({ id, name, maker, locale }, events, now) {
  const stamp = new Date(now).toISOString().replace(/[-:]|\.\d+/g, "");
  const all = [
    "BEGIN:VCALENDAR", "VERSION:2.0", `PRODID:-//${escaped(maker)}//${new Intl.Locale(locale).language.toUpperCase()}`,
    "CALSCALE:GREGORIAN", `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap((event) => lines(event, id, stamp)), "END:VCALENDAR", "",
  ];
  return all.map(folded).join("\r\n");
}

