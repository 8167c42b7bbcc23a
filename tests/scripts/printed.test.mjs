import assert from "node:assert/strict";
import test from "node:test";
import { edition, written } from "../../theme/js/printed.js";

test("a mark is a day and a fingerprint", () => {
  const found = edition("20281231-0a9f3c");
  assert.equal(found.date.toISOString().slice(0, 10), "2028-12-31");
  assert.equal(found.print, "0a9f3c");
  assert.equal(edition("20280229-abcdef").date.getUTCDate(), 29);
});

for (const none of [
  "",
  "20261301-abcdef",
  "20260001-abcdef",
  "20270229-abcdef",
  "20261102-abcde",
  "20261102-abcdeg",
  "20261102-ABCDEF",
  "x20261102-abcdef",
]) {
  test(`"${none}" is no mark`, () => assert.equal(edition(none), null));
}

test("a day is written as the page writes its own, in every zone the same", () => {
  const date = new Date(Date.UTC(2026, 10, 2));
  assert.equal(written(date, "fi-FI", "22.11.2026"), "2.11.2026");
  assert.equal(written(date, "sv-FI", "22 november 2026"), "2 november 2026");
  assert.equal(written(date, "en-GB", "22 November 2026"), "2 November 2026");
  assert.equal(written(date, "nb-NO", "22. november 2026"), "2. november 2026");
});
