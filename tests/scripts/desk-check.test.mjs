import assert from "node:assert/strict";
import test from "node:test";
import { opened, problems, sentence, shown, walk } from "../../theme/js/desk-check.js";
import { known } from "./desk-known.mjs";

const form = {
  type: "record",
  fields: [
    { name: "title", type: "line", required: true, shortest: 2, most: 60 },
    { name: "text", type: "prose" },
    { name: "roles", type: "list", least: 2, item: { type: "reference", of: "role" } },
    {
      name: "estimate",
      type: "list",
      all: true,
      item: {
        type: "choice",
        words: [
          ["cost", ""],
          ["group", ""],
        ],
      },
    },
    { name: "values", type: "map", item: { type: "line" } },
    { name: "related", type: "list", item: { type: "reference", of: "recipe" } },
  ],
};
const codes = (values, id = "uusi") =>
  problems({ kind: "recipe", id, form, values, known }).map(({ code, path }) => `${shown(path)} ${code}`);

test("what is missing and what is wrong, each at its place", () => {
  assert.deepEqual(codes({}), ["title missing-field"]);
  assert.deepEqual(codes({ title: "Kahvit", roles: ["johtaja", "x"] }), ["roles[2] unknown-id"]);
  assert.deepEqual(codes({ title: "Kahvit", roles: ["johtaja"], values: { a: "b\nc" } }), ["roles too-few", "values.a one-line"]);
  assert.deepEqual(codes({ title: "K 131052-308T", text: "[a](page:x) [b](recipe:y) 131052-308T" }), [
    "title personal-id",
    "text unknown-page",
    "text unknown-id",
    "text personal-id",
  ]);
  assert.deepEqual(codes({ title: "K 311352-308T ja 131052-308U" }), []);
  assert.deepEqual(codes({ title: "Kahvit", related: ["kahvit"] }, "kahvit"), ["related[1] reference-self"]);
});

test("ids", () => {
  assert.deepEqual(codes({ title: "Kahvit" }, "vanha"), [" id-taken"]);
  assert.deepEqual(codes({ title: "Kahvit" }, "Uusi"), [" id-form"]);
});

test("sentences are those of check", () => {
  assert.equal(sentence({ code: "missing-field", args: { field: "title" } }, known.sentences), "pakollinen kenttä title puuttuu: lisää se");
  assert.equal(sentence({ code: "date", args: { found: "x", near: "" } }, known.sentences), "päivä x: kirjoita oikein");
  assert.equal(sentence({ code: "date", args: { found: "x", near: "y" } }, known.sentences), "päivä x: kirjoita y");
});

test("a file is opened in the shape of the form", () => {
  const raw = { title: ["x"], roles: "johtaja", estimate: "true", strange: "x", values: { a: "b" } };
  assert.deepEqual(opened(form, raw), { title: "", roles: ["johtaja"], estimate: ["cost", "group"], values: { a: "b" } });
  assert.deepEqual(opened(form, { estimate: "false", roles: {} }), { estimate: [], roles: [] });
  assert.deepEqual(opened(form, "x"), {});
});

test("every single value is seen", () => {
  const seen = [];
  walk(form, { title: "a", roles: ["b"], values: { c: "d" } }, [], (each, value, path) =>
    seen.push(`${each.type} ${value} ${shown(path)}`),
  );
  assert.deepEqual(seen, ["line a title", "reference b roles[1]", "line d values.c"]);
});
