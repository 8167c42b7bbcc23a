import assert from "node:assert/strict";
import test from "node:test";
import { calendar, countTo, dayOf, isPaused, isoOf, months, nextMonday, written } from "../../theme/js/plan-days.js";

const day = (iso) => dayOf(iso);

test("a day is its number and back; what is no day of this century is none", () => {
  assert.equal(isoOf(day("2028-02-29")), "2028-02-29");
  assert.equal(day("2000-01-01"), 10957);
  assert.notEqual(day("2099-12-31"), null);
  for (const wrong of ["2027-02-29", "2027-13-01", "1999-12-31", "2100-01-01", "4.1.2027", "", null, 7]) assert.equal(day(wrong), null);
});

test("July and the weeks around Christmas are left out where that is wished", () => {
  assert.equal(isPaused(day("2027-07-01"), ["july"]), true);
  assert.equal(isPaused(day("2027-06-30"), ["july"]), false);
  assert.equal(isPaused(day("2027-08-01"), ["july"]), false);
  for (const [iso, is] of [
    ["2027-12-23", false],
    ["2027-12-24", true],
    ["2028-01-06", true],
    ["2028-01-07", false],
  ])
    assert.equal(isPaused(day(iso), ["christmas"]), is);
  assert.equal(isPaused(day("2027-07-01"), []), false);
});

test("working days are counted over the pauses, and from a day back to its count", () => {
  const at = calendar(day("2027-06-29"), ["july"]);
  assert.deepEqual(
    [0, 1, 2, 3].map((count) => isoOf(at(count))),
    ["2027-06-29", "2027-06-30", "2027-08-01", "2027-08-02"],
  );
  assert.equal(countTo(day("2027-06-29"), ["july"], day("2027-08-02")), 3);
  assert.equal(countTo(day("2027-06-29"), ["july"], day("2027-07-15")), 2);
  assert.equal(countTo(day("2027-06-29"), [], day("2027-06-01")), 0);
  assert.equal(isoOf(calendar(day("2027-07-10"), ["july"])(0)), "2027-08-01");
});

test("the months between two days, the last begun one too", () => {
  const found = months(day("2027-11-15"), day("2028-01-01"));
  assert.deepEqual(
    found.map(({ month, year }) => [month, year]),
    [
      [10, 2027],
      [11, 2027],
      [0, 2028],
    ],
  );
  assert.deepEqual(found.map(({ from, to }) => [isoOf(from), isoOf(to)])[2], ["2028-01-01", "2028-02-01"]);
});

test("a day is written as the language writes it", () => {
  assert.equal(written(day("2027-01-04"), "fi-FI"), "4.1.2027");
  assert.equal(written(day("2027-01-04"), "sv-FI"), "4 jan. 2027");
  assert.equal(written(day("2027-01-04"), "en-GB"), "4 Jan 2027");
});

test("a plan begins on the next Monday", () => {
  const next = (iso) => nextMonday(Date.parse(`${iso}T12:00:00Z`));
  assert.deepEqual(["2026-11-27", "2026-11-29", "2026-11-30", "2026-12-01"].map(next), [
    "2026-11-30",
    "2026-11-30",
    "2026-12-07",
    "2026-12-07",
  ]);
});
