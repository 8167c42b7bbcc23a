import assert from "node:assert/strict";
import test from "node:test";
import { fresh, withItem, withMenu } from "../../theme/js/plan.js";
import { dayOf } from "../../theme/js/plan-days.js";
import { sums } from "../../theme/js/plan-sums.js";
import { rows, titleOf } from "../../theme/js/plan-time.js";
import { sheets } from "../../theme/js/plan-workbook.js";
import { book } from "./book.mjs";

const words = new Proxy({}, { get: (_, name) => String(name) });
const plan = withItem(withMenu(fresh("p1", "Ours", "2027-01-04"), book.menus.round.courses), "map", {
  title: "Our map",
  owner: "Liisa",
  notes: "Ask",
});
const timed = rows(plan, book);
const [work, gates, metrics] = sheets(timed, sums(plan, timed, book), book, words, "https://x.invalid/plan/");

test("an item is called as the reader calls it, a gate says that it is one", () => {
  assert.deepEqual(
    plan.items.map((item) => titleOf(item, book, words)),
    ["Our map", "gate: Begin", "Promise", "Call", "gate: Go on"],
  );
  assert.equal(titleOf({ ...plan.items[1], title: "" }, book, words), "gate");
});

test("work has a line an item and its sums", () => {
  assert.equal(work.rows.length, 1 + 5 + 1);
  assert.deepEqual(work.rows[1], [
    "Our map",
    "recipe",
    { day: dayOf("2027-01-04") },
    { day: dayOf("2027-03-19") },
    "Liisa",
    10,
    20,
    0,
    1000,
    "Ask",
  ]);
  assert.deepEqual(
    work.rows[6].slice(5, 9),
    ["F", "G", "H", "I"].map((each) => ({ formula: `SUM(${each}2:${each}6)` })),
  );
});

test("gates have a line a condition", () => {
  assert.deepEqual(
    gates.rows.slice(1).map(([title, , , text, met]) => [title, text, met]),
    [
      ["gate: Begin", "Five needs", "no"],
      ["gate: Begin", "An owner", "no"],
    ],
  );
});

test("metrics have room for values, and formulas over them", () => {
  assert.deepEqual(
    metrics.rows.slice(1).map((row) => row[0]),
    ["Trust", "Count"],
  );
  assert.deepEqual(metrics.rows[1].slice(7, 11), [...Array(3).fill({ input: "number" }), { formula: 'IF(OR(H2="",J2=""),"",J2-H2)' }]);
});

test("a metric leads to its own workbook", () => {
  assert.deepEqual(metrics.rows[1].at(-1), { href: "https://x.invalid/data/trust.xlsx", text: "trust.xlsx" });
});

test("every sheet has a width for every column", () => {
  for (const { widths, rows: lines } of [work, gates, metrics]) assert.equal(widths.length, lines[0].length);
});
