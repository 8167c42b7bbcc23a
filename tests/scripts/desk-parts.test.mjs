import assert from "node:assert/strict";
import test from "node:test";
import { heldIn, isShallow, lacks } from "../../theme/js/desk-parts.js";

test("a closed part says what it holds: how many, or its first text", () => {
  assert.equal(heldIn(["a", "b"]), "2");
  assert.equal(heldIn({ least: [], title: "Rajaa haaste", act: "Sopikaa." }), "Rajaa haaste");
  assert.equal(heldIn({ title: "Ensin\nsitten" }), "Ensin");
  assert.equal(heldIn({ title: "x".repeat(80) }), `${"x".repeat(59)}…`);
  for (const nothing of [undefined, {}, { title: "" }, { steps: [{}] }]) assert.equal(heldIn(nothing), "");
});

test("a translation lacks what is empty, however deep", () => {
  const text = (name) => ({ name, type: "line", original: "Sana" });
  const step = { name: "0", type: "record", fields: [text("act")] };
  const form = { type: "record", fields: [text("title"), { name: "steps", type: "record", items: 1, fields: [step] }] };
  assert.equal(lacks(form, { title: "Ord", steps: { 0: { act: "Gör" } } }), false);
  const halves = [undefined, {}, { title: "Ord" }, { title: "Ord", steps: { 0: { act: "" } } }];
  for (const given of halves) assert.equal(lacks(form, given), true);
});

test("parts and their items are folded, and nothing within an item", () => {
  assert.deepEqual([["steps"], ["steps", 0], ["steps", 0, "methods"]].map(isShallow), [true, true, false]);
});
