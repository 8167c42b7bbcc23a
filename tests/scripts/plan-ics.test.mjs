import assert from "node:assert/strict";
import test from "node:test";
import { dayOf } from "../../theme/js/plan-days.js";
import { calendarText, folded } from "../../theme/js/plan-ics.js";

const events = [
  {
    id: "map",
    first: dayOf("2027-01-04"),
    last: dayOf("2027-03-31"),
    title: "Kartoitus; osa 1, alku",
    notes: "Rivi\nToinen \\ rivi",
    url: "https://a.fi/r/",
  },
  { id: "gate-1", first: dayOf("2027-03-31"), last: dayOf("2027-03-31"), title: "Portti", notes: "" },
];
const HEAD = { id: "p1", name: "Meidän", maker: "Keittokirja", locale: "fi-FI" };
const text = calendarText(HEAD, events, Date.parse("2026-11-27T12:34:56.789Z"));

test("days are whole, the end is the day after the last, and every line ends as it must", () => {
  assert.equal(
    text,
    [
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//Keittokirja//FI",
      "CALSCALE:GREGORIAN",
      "X-WR-CALNAME:Meidän",
      "BEGIN:VEVENT",
      "UID:p1-map@plan",
      "DTSTAMP:20261127T123456Z",
      "DTSTART;VALUE=DATE:20270104",
      "DTEND;VALUE=DATE:20270401",
      "SUMMARY:Kartoitus\\; osa 1\\, alku",
      "DESCRIPTION:Rivi\\nToinen \\\\ rivi",
      "URL:https://a.fi/r/",
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
      "BEGIN:VEVENT",
      "UID:p1-gate-1@plan",
      "DTSTAMP:20261127T123456Z",
      "DTSTART;VALUE=DATE:20270331",
      "DTEND;VALUE=DATE:20270401",
      "SUMMARY:Portti",
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
      "END:VCALENDAR",
      "",
    ].join("\r\n"),
  );
});

test("no line is longer than 75 octets, no letter is cut, and unfolded it is what it was", () => {
  const octets = (line) => new TextEncoder().encode(line).length;
  for (const line of ["x".repeat(75), "x".repeat(76), "ä".repeat(200), "🍲".repeat(90), "SUMMARY:"]) {
    const parts = folded(line).split("\r\n");
    assert.ok(parts.every((part) => octets(part) <= 75));
    assert.equal(parts.map((part, place) => (place ? part.slice(1) : part)).join(""), line);
  }
  assert.equal(folded("x".repeat(75)), "x".repeat(75));
  assert.equal(folded("x".repeat(76)), `${"x".repeat(75)}\r\n x`);
});
