import assert from "node:assert/strict";
import test from "node:test";
import {
  laid,
  openedTranslation,
  over,
  stampOf,
  translating,
  translationProblems,
  translationYaml,
} from "../../theme/js/desk-translation.js";

const field = (name, type, more = {}) => ({ name, type, title: name, ...more });
const form = {
  type: "record",
  fields: [
    field("title", "line", { shortest: 2, most: 60 }),
    field("status", "choice"),
    field("url", "line", { web: true }),
    field("areas", "list", { item: { type: "line" } }),
    field("values", "map", { item: { type: "line" } }),
    field("steps", "list", { item: { type: "record", fields: [field("title", "line"), field("days", "form")] } }),
  ],
};
const original = {
  title: "Kahvit",
  status: "draft",
  url: "https://a.fi",
  areas: ["a", "b"],
  values: { paikka: "Tori" },
  steps: [{ title: "Kysy", days: "1" }, { title: "Kuule" }],
};
const made = translating(form, original, "{what} {number}");
const known = { titles: {}, kinds: {}, hidden: "\\u200b", unseen: {}, word: "$^", address: "$^", cases: {}, former: {}, sentences: {} };
const yaml = (values) => translationYaml(form, made, values, [], "");

test("only texts are asked for, each with its original", () => {
  assert.deepEqual(
    made.fields.map(({ name }) => name),
    ["title", "areas", "values", "steps"],
  );
  assert.deepEqual(
    made.fields[1].fields.map(({ title, original: text }) => [title, text]),
    [
      ["areas 1", "a"],
      ["areas 2", "b"],
    ],
  );
  assert.deepEqual(
    made.fields[3].fields[0].fields.map(({ name }) => name),
    ["title"],
  );
  assert.equal(translating(form, { status: "draft" }, ""), null);
});

test("a list is as long as the original's, or left out", () => {
  assert.equal(yaml({ title: "Coffee", steps: { 1: { title: "Hear" } } }), "title: Coffee\nsteps:\n  - {}\n  - title: Hear\n");
  assert.equal(yaml({ title: "Coffee", steps: {}, areas: {} }), "title: Coffee\n");
  assert.deepEqual(openedTranslation(made, { areas: ["one"], steps: [{ title: "Ask", days: "1" }, {}], status: "x" }), {
    areas: {},
    steps: { 0: { title: "Ask" }, 1: {} },
  });
});

test("half a list of texts is told, records may be half", () => {
  const found = translationProblems(made, { title: "Coffee", areas: { 0: "one" }, steps: { 0: { title: "Ask" } } }, known);
  assert.deepEqual(
    found.map(({ code, args }) => [code, args]),
    [["translation-length", { field: "areas", found: 1, expected: 2 }]],
  );
});

test("faults have their place as writers count", () => {
  const [wrong] = translationProblems(made, { steps: { 1: { title: "a\u200b" } } }, known);
  assert.equal(wrong.code, "hidden-character");
  assert.equal(wrong.args.field, "steps[2].title");
});

test("what is translated lies over the original", () => {
  const laidOver = laid(made, { title: "Coffee", values: { paikka: "Square" }, steps: { 1: { title: "Hear" } } });
  assert.deepEqual(over(original, laidOver), {
    ...original,
    title: "Coffee",
    values: { paikka: "Square" },
    steps: [{ title: "Kysy", days: "1" }, { title: "Hear" }],
  });
});

test("the mark is that of the texts that were translated", async () => {
  const stamp = await stampOf(original, { title: "Coffee" });
  assert.match(stamp, /^[0-9a-f]{8}$/);
  assert.notEqual(stamp, await stampOf({ ...original, title: "Tee" }, { title: "Coffee" }));
  assert.equal(stamp, await stampOf({ ...original, areas: [] }, { title: "Coffee" }));
  assert.equal(await stampOf(original, null), "");
});
