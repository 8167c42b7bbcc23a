import assert from "node:assert/strict";
import test from "node:test";
import { ofMeasure } from "../../theme/js/desk-measures.js";

const sheet = (more = {}) => ({
  name: "kokeilut",
  title: "Kokeilut",
  row: "Yksi kokeilu.",
  when: ["alkoi"],
  columns: [
    { name: "alkoi", holds: "date" },
    { name: "hinta", holds: "number" },
    { name: "laji", holds: "choice", choices: [{ name: "iso" }] },
    { name: "jatkui", holds: "yes_no" },
  ],
  ...more,
});
const measure = (figure = {}, more = {}) => ({
  sheets: [sheet()],
  figures: [{ name: "luku", how: "count", of: ["kokeilut"], ...figure }],
  value: "luku",
  ...more,
});
const codes = (given, more = {}) => ofMeasure({ values: { unit: "count", measure: given, ...more } }).map(({ code }) => code);

test("a sound description has no fault", () => {
  assert.deepEqual(codes(measure()), []);
  assert.deepEqual(
    codes(measure({ how: "share", that: [{ column: "jatkui", any_of: ["yes"] }], unit: "percent" }), { unit: "percent" }),
    [],
  );
  assert.deepEqual(
    codes(measure({ how: "sum", of: ["hinta"], unit: "eur", where: [{ column: "hinta", least: "1" }] }), { unit: "eur" }),
    [],
  );
});

test("names that two things have are all that is said", () => {
  assert.deepEqual(codes(measure({ name: "kokeilut" })), ["measure-twice"]);
});

test("what is unknown, of another kind or too much", () => {
  assert.deepEqual(codes(measure({ of: ["muu"] })), ["measure-unknown"]);
  assert.deepEqual(codes(measure({ how: "sum", of: ["alkoi"] })), ["measure-kind"]);
  assert.deepEqual(codes(measure({ how: "sum", of: ["hinta", "hinta"] })), ["measure-count"]);
  assert.deepEqual(codes(measure({ that: [{ column: "hinta" }] })), ["measure-field"]);
  assert.deepEqual(codes(measure({ unit: "percent" }), { unit: "percent" }), ["measure-unit"]);
  assert.deepEqual(codes(measure({}, { value: "toinen" })), ["measure-unknown"]);
  assert.deepEqual(codes(measure({ where: [{ column: "laji", any_of: ["pieni"] }] })), ["measure-unknown"]);
  assert.deepEqual(codes(measure({ where: [{ column: "alkoi", months: "3" }] })), ["measure-field"]);
});

test("figures of figures come after them and have no rows", () => {
  const two = {
    ...measure(),
    figures: [
      { name: "a", how: "count", of: ["kokeilut"] },
      { name: "luku", how: "difference", of: ["a", "a"] },
    ],
  };
  assert.deepEqual(codes(two), []);
  assert.deepEqual(codes({ ...two, figures: two.figures.toReversed(), value: "a" }), ["measure-unknown", "measure-unknown"]);
});

test("the value has the unit of the metric, and nothing is counted and typed at once", () => {
  assert.deepEqual(codes(measure(), { unit: "eur" }), ["measure-value-unit"]);
  assert.deepEqual(codes(measure(), { typed: "Tilasto." }), ["measure-typed"]);
  assert.deepEqual(
    ofMeasure({ values: { observations: ["a.csv"] } }).map(({ code }) => code),
    ["measure-missing"],
  );
});
