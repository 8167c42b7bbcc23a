import assert from "node:assert/strict";
import test from "node:test";
import { added, changed, fresh, withItem, withMenu } from "../../theme/js/plan.js";
import { isoOf } from "../../theme/js/plan-days.js";
import { rows, wholeLength } from "../../theme/js/plan-time.js";
import { book } from "./book.mjs";

const plan = () => withMenu(fresh("p1", "Ours", "2027-01-04"), book.menus.round.courses);
const dates = (made) => rows(made, book).map(({ item, first, last }) => [item.id, isoOf(first), isoOf(last)]);

test("recipes are dated side by side where nothing keeps them apart", () => {
  const two = ["map", "call"].reduce(added, fresh("p1", "", "2027-01-04"));
  assert.deepEqual(dates(two), [["map", "2027-01-04", "2027-03-19"], ["call", "2027-01-04", "2027-02-02"]]);
});

test("a menu is dated: gates on the last day of what they end", () => {
  assert.deepEqual(dates(changed(plan(), { pace: "least" })), [
    ["map", "2027-01-04", "2027-03-04"],
    ["gate-1", "2027-03-04", "2027-03-04"],
    ["promise", "2027-04-04", "2027-05-15"],
    ["call", "2027-04-04", "2027-05-03"],
    ["gate-2", "2027-05-15", "2027-05-15"],
  ]);
});

test("pauses move everything after them", () => {
  const made = withItem(changed(plan(), { pace: "least", start: "2027-06-01", pauses: ["july"] }), "promise", { from: 0 });
  assert.deepEqual(dates(made)[0], ["map", "2027-06-01", "2027-08-30"]);
  assert.deepEqual(dates(made)[2], ["promise", "2027-08-31", "2027-10-11"]);
});

test("what decides the length is critical", () => {
  assert.deepEqual(rows(plan(), book).map(({ critical }) => critical), [false, false, true, false, true]);
});

test("the whole is as long as its longest way, quick and slow", () => {
  assert.deepEqual(wholeLength(plan(), book), [132, 146]);
  assert.deepEqual(wholeLength(withItem(plan(), "promise", { from: 0 }), book), [120, 146]);
  assert.deepEqual(wholeLength(fresh("p1", "", "2027-01-04"), book), [0, 0]);
});
