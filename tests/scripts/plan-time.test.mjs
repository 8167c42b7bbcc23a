import assert from "node:assert/strict";
import test from "node:test";
import { added, changed, fresh, withGate, withItem, withMenu } from "../../theme/js/plan.js";
import { dayOf, isoOf } from "../../theme/js/plan-days.js";
import { restsOf } from "../../theme/js/plan-rests.js";
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
    ["promise", "2027-04-05", "2027-05-14"],
    ["call", "2027-04-05", "2027-05-04"],
    ["gate-2", "2027-05-14", "2027-05-14"],
  ]);
});

test("nothing begins, ends or is decided at a weekend or on a public holiday, whenever a plan starts", () => {
  const isRest = restsOf("finland");
  for (let start = dayOf("2027-01-01"); start < dayOf("2028-01-01"); start += 1) {
    for (const from of [0, 90]) {
      const made = withItem(withItem(plan(), "promise", { from }), "gate-2", { from });
      const found = rows(changed(made, { start: isoOf(start) }), book);
      for (const { first, last } of found) assert.ok(!isRest(first) && !isRest(last) && first <= last);
      const [map, gate, promise, , end] = found;
      assert.ok(map.last === gate.first && gate.last < promise.first && promise.last <= end.first);
    }
  }
});

test("a gate is on its own day, or on the next day of work, where nothing keeps it", () => {
  const decided = (from) => {
    const made = rows(withItem(withGate(fresh("p1", "", "2027-01-04")), "gate-1", { from }), book);
    return isoOf(made[0].first);
  };
  assert.deepEqual([0, 3, 4, 5, 6, 7].map(decided), ["2027-01-04", "2027-01-07", "2027-01-08", "2027-01-11", "2027-01-11", "2027-01-11"]);
  const saturday = rows(withGate(fresh("p1", "", "2027-01-09")), book);
  assert.equal(isoOf(saturday[0].first), "2027-01-11");
});

test("a weekend between two recipes is no slack", () => {
  const short = { ...book, recipes: { ...book.recipes, map: { ...book.recipes.map, days: [5, 5] } } };
  const two = rows(["map", "promise"].reduce(added, fresh("p1", "", "2027-01-04")), short);
  assert.deepEqual(two.map(({ first, critical }) => [isoOf(first), critical]), [["2027-01-04", true], ["2027-01-11", true]]);
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
  const summer = changed(withItem(plan(), "promise", { from: 0 }), { start: "2027-06-01", pauses: ["july"] });
  assert.deepEqual(wholeLength(summer, book), [151, 177]);
});
