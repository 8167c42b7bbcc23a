import assert from "node:assert/strict";
import test from "node:test";
import { ids, say } from "../../theme/js/shared.js";

test("ids are kept, each once, and nothing else is", () => {
  assert.deepEqual(ids(["a", "a", "B", "-a", "a-1", "", 7, null, "<b>"]), ["a", "a-1"]);
  for (const other of [null, undefined, "a", { length: 1, 0: "a" }]) assert.deepEqual(ids(other), []);
});

test("an id has sixty-four letters at most, a menu ninety-nine recipes", () => {
  assert.deepEqual(ids(["a".repeat(64), "b".repeat(65)]), ["a".repeat(64)]);
  const many = Array.from({ length: 100 }, (_, at) => `r${at}`);
  assert.deepEqual(ids(many), many.slice(0, 99));
});

test("a sentence is filled in, with text as it is", () => {
  assert.equal(say("{count} / {all} näkyvissä", { count: 0, all: 2 }), "0 / 2 näkyvissä");
  assert.equal(say("{a}{b}", { a: "{b} $& $1" }), "{b} $& $1");
  assert.equal(say(undefined, {}), "");
});
