import assert from "node:assert/strict";
import test from "node:test";
import { filled } from "../../theme/js/desk-mould.js";

const line = (name) => ({ type: "line", name });
const FORM = {
  type: "record",
  fields: [
    line("title"),
    { type: "prose", name: "text" },
    { type: "choice", name: "kind", words: [["done", "tehty"]] },
    { type: "form", name: "day", code: "partial-date" },
    { type: "list", name: "steps", item: { type: "record", fields: [line("title"), { type: "reference", name: "metric", of: "metric" }] } },
  ],
};
const SPOKEN = { lang: "fi", day: "d.M.y", month: "MMMM y", amounts: {} };
const other = (kind, id, field) => ({ form: line(field), value: `${kind} ${id} ${field}` });
const page = (mould, values) =>
  filled(mould, { form: FORM, values, known: { titles: { metric: { m: "Mittari" } } }, other, spoken: SPOKEN, at: {} });

test("what has no value is left out with what stands around it", () => {
  const mould = [
    ["section", { class: "part" }, ["h2", {}, "Nimi"], ["p", {}, { v: "title" }]],
    ["hr", {}],
  ];
  assert.deepEqual(page(mould, {}), [["hr", {}]]);
  assert.deepEqual(page(mould, { title: "A" })[0], ["section", { class: "part" }, ["h2", {}, "Nimi"], ["p", {}, "A"]]);
});

test("lists, what stands between their items, and what other entries say", () => {
  const item = [
    "li",
    {},
    { v: "steps.@.title" },
    { if: "steps.@.metric", so: [" ", { v: "steps.@.metric" }, ": ", { v: "steps.@.metric~question" }], else: ["–"] },
  ];
  const mould = [{ each: "steps", unit: [item, ", "], last: [item] }, { v: "steps.-1.title" }];
  assert.deepEqual(page(mould, { steps: [{ title: "A", metric: "m" }, { title: "B" }] }), [
    ["li", {}, "A", " ", "Mittari", ": ", "metric m question"],
    ", ",
    ["li", {}, "B", "–"],
    "B",
  ]);
  assert.deepEqual(page([{ some: [[{ v: "title" }], [{ v: "kind", words: true }]], between: ["; "] }], { title: "A", kind: "done" }), [
    "A",
    "; ",
    "tehty",
  ]);
});

test("conditions", () => {
  const is = (condition, written) => page([{ if: condition, so: ["x"] }], written).length === 1;
  const values = { title: "A", kind: "done", steps: [] };
  assert.deepEqual(
    [
      ["and", "title", "kind"],
      ["or", "day", "kind"],
      ["not", "day"],
      ["is", "kind", "done"],
      ["same", "title", "title"],
    ].map((each) => is(each, values)),
    [true, true, true, true, true],
  );
  assert.deepEqual(
    [
      ["and", "title", "day"],
      ["or", "day", "steps"],
      ["not", "kind"],
      ["is", "kind", "plan"],
      ["same", "title", "kind"],
    ].map((each) => is(each, values)),
    [false, false, false, false, false],
  );
});

test("words, days and prose", () => {
  assert.deepEqual(page([{ v: "kind", words: { done: "on tehty" } }, { v: "kind" }, { v: "day" }], { kind: "done", day: "2026-01-09" }), [
    "on tehty",
    "done",
    "9.1.2026",
  ]);
  assert.deepEqual([page([{ v: "day" }], { day: "2026-01" }), page([{ v: "day" }], { day: "2026" })], [["tammikuu 2026"], ["2026"]]);
  assert.deepEqual(page([["p", {}, { v: "text" }]], { text: "a **b**\n\n- c" }), [
    ["p", {}, "a ", ["strong", {}, "b"]],
    ["ul", {}, ["li", {}, "c"]],
  ]);
  assert.deepEqual(page([["span", { class: "kind--\ue000kind\ue001" }, { v: "text" }]], { kind: "done", text: "a" }), [
    ["span", { class: "kind--done" }, "a"],
  ]);
});
