import assert from "node:assert/strict";
import test from "node:test";
import { kept, order, placed, tidy, yaml } from "../../theme/js/desk-yaml.js";

const field = (name, type, more = {}) => ({ name, type, ...more });
const form = {
  type: "record",
  fields: [
    field("title", "line"),
    field("text", "prose"),
    field("themes", "list", { item: { type: "reference" } }),
    field("steps", "list", { item: { type: "record", fields: [field("title", "line"), field("text", "prose")] } }),
    field("rows", "list", { item: { type: "list", item: { type: "line" } } }),
    field("values", "map", { item: { type: "line" } }),
  ],
};

test("fields stand in the order of the form, ids in one line, long texts as blocks", () => {
  const values = { steps: [{ text: "Yksi\n\nkaksi", title: "Kysy" }], themes: ["a", "b-c"], text: "Rivi\n- kohta", title: "Kahvit" };
  assert.equal(
    yaml(form, values),
    "title: Kahvit\ntext: |-\n  Rivi\n  - kohta\nthemes: [a, b-c]\nsteps:\n  - title: Kysy\n    text: |-\n      Yksi\n\n      kaksi\n",
  );
});

test("what YAML would read in another way stands in quotation marks", () => {
  for (const [text, line] of [
    ["a: b", "'a: b'"],
    ["a #1", "'a #1'"],
    ["'a'", "'''a'''"],
    ["- a", "'- a'"],
    ["a:", "'a:'"],
    ["”a”", "'”a”'"],
    ["2 €", "2 €"],
  ]) {
    assert.equal(yaml(form, { title: text }), `title: ${line}\n`);
  }
});

test("rows of rows and named values", () => {
  assert.equal(
    yaml(form, { rows: [["a", "b, c"], ["d"]], values: { paiva: "3.5." } }),
    "rows:\n  - [a, 'b, c']\n  - [d]\nvalues:\n  paiva: 3.5.\n",
  );
});

test("what is empty is left out", () => {
  assert.equal(yaml(form, { title: " ", themes: [""], steps: [{ title: "" }] }), "");
  assert.deepEqual(kept({ title: " a ", themes: ["", "b"], steps: [{}, { title: "c" }] }), {
    title: "a",
    themes: ["b"],
    steps: [{ title: "c" }],
  });
  assert.equal(kept(undefined), null);
});

test("a file keeps its own order, and new fields come behind those that the form has before them", () => {
  const fields = form.fields;
  assert.deepEqual(order(fields, { title: "", themes: [], text: "" }, []), ["title", "text", "themes"]);
  assert.deepEqual(order(fields, { themes: [], title: "", text: "" }, ["themes", "title"]), ["themes", "title", "text"]);
  assert.deepEqual(order(fields, { strange: "", text: "" }, []), ["text", "strange"]);
});

test("texts are tidy", () => assert.equal(tidy(" a\r\nb\tc \n   \nd "), "a\nb c \n\nd"));

test("a place in the file is found in the form, which may have empty items", () => {
  const values = { steps: [{ title: "" }, { title: "a" }, { title: "b" }] };
  assert.deepEqual(placed(values, ["steps", 1, "title"]), ["steps", 2, "title"]);
  assert.deepEqual(placed(values, ["nowhere", 0]), ["nowhere", 0]);
});
