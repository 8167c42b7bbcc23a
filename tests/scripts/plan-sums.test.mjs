import assert from "node:assert/strict";
import test from "node:test";
import { changed, fresh, withMenu } from "../../theme/js/plan.js";
import { isoOf } from "../../theme/js/plan-days.js";
import { sum, sums, written } from "../../theme/js/plan-sums.js";
import { rows } from "../../theme/js/plan-time.js";
import { book } from "./book.mjs";

const plan = changed(withMenu(fresh("p1", "Ours", "2027-01-04"), book.menus.round.courses), { pace: "least" });
const of = (made, known = book) => sums(made, rows(made, known), known);

test("spans are added, least to least and most to most; what is missing is left out", () => {
  assert.deepEqual(sum([[1, 2], null, [0.5, 3]]), [1.5, 5]);
  assert.equal(sum([null]), null);
  assert.equal(sum([]), null);
});

test("a span is written whole, as one number where both are the same, and is of at least so much", () => {
  assert.equal(written([1.4, 2.6], "{value} kk", "fi"), "1–3\u00a0kk");
  assert.equal(written([2.6, 3.4], "{value} kk", "fi"), "3\u00a0kk");
  assert.equal(written([1000, 8000], "€{value}", "en-GB"), "€1,000–8,000");
  assert.equal(written(null, "{value} kk", "fi"), "–");
  assert.equal(written([0.2, 0.4], "{value} kk", "fi", 1), "1\u00a0kk");
});

test("work costs the price of a person-day: the reader's, or the edition's", () => {
  assert.deepEqual(of(plan).effort, [15, 28]);
  assert.deepEqual(of(plan).cost, [500, 1500]);
  assert.deepEqual(of(plan).money, [15 * 400 + 500, 28 * 400 + 1500]);
  assert.deepEqual(of(changed(plan, { price: 100 })).money, [2000, 4300]);
  assert.deepEqual(of(plan, { ...book, price: null }).money, [500, 1500]);
  assert.equal(of(fresh("p1", "", "2027-01-04")).money, null);
});

test("roles, methods and things are each told once", () => {
  const { roles, methods, supplies } = of(plan);
  assert.deepEqual([roles, methods, supplies], [["lead", "owner"], ["talk", "vote"], ["paper", "pens", "dots"]]);
});

test("a metric is set up when the first recipe that uses it begins, and has its first value when it can", () => {
  const told = of(plan).metrics.map(({ id, by, value }) => [id, isoOf(by), isoOf(value)]);
  assert.deepEqual(told, [["trust", "2027-01-04", "2027-05-14"], ["count", "2027-04-05", "2027-05-14"]]);
  const monthly = { ...book, metrics: { ...book.metrics, trust: { ...book.metrics.trust, interval: 30 } } };
  assert.equal(isoOf(of(plan, monthly).metrics[0].value), "2027-02-02");
  const weekly = { ...book, metrics: { ...book.metrics, trust: { ...book.metrics.trust, interval: 7 } } };
  assert.equal(isoOf(of(plan, weekly).metrics[0].value), "2027-01-11");
});
