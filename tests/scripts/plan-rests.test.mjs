import assert from "node:assert/strict";
import test from "node:test";
import { dayOf, isoOf } from "../../theme/js/plan-days.js";
import { easter, restsOf } from "../../theme/js/plan-rests.js";

const finland = restsOf("finland");
const anywhere = restsOf("");

/** Days after 22 March, by the rule of the Gregorian calendar (Meeus, Astronomical Algorithms, chapter 8). */
function counted(year) {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const g = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  return h + l - 7 * Math.floor((a + 11 * h + 22 * l) / 451);
}

test("Easter is when the almanac has it, and the rule", () => {
  const known = [
    "2000-04-23", "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16", "2029-04-01", "2030-04-21", "2038-04-25",
  ];
  for (const iso of known) assert.equal(isoOf(easter(Number(iso.slice(0, 4)))), iso);
  for (let year = 2000; year < 2100; year += 1) assert.equal(easter(year), Date.UTC(year, 2, 22 + counted(year)) / 86_400_000);
});

test("nobody works at weekends", () => {
  const week = ["2027-01-11", "2027-01-12", "2027-01-13", "2027-01-14", "2027-01-15", "2027-01-16", "2027-01-17"].map(dayOf);
  for (const rests of [finland, anywhere]) assert.deepEqual(week.map(rests), [false, false, false, false, false, true, true]);
});

test("the weekdays of 2027 and 2028 on which no office in Finland is open", () => {
  const found = [];
  for (let day = dayOf("2027-01-01"); day <= dayOf("2028-12-31"); day += 1) if (finland(day) && !anywhere(day)) found.push(isoOf(day));
  assert.deepEqual(found, [
    "2027-01-01", "2027-01-06", "2027-03-26", "2027-03-29", "2027-05-06", "2027-06-25", "2027-12-06", "2027-12-24",
    "2028-01-06", "2028-04-14", "2028-04-17", "2028-05-01", "2028-05-25", "2028-06-23", "2028-12-06", "2028-12-25", "2028-12-26",
  ]);
});
