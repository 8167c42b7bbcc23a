import assert from "node:assert/strict";
import test from "node:test";
import { moved, sum, unmet, written } from "../../theme/js/menu.js";

test("spans are added, least to least and most to most; what is missing is left out", () => {
  assert.deepEqual(sum(["1 2", undefined, "0.5 3"]), [1.5, 5]);
  assert.equal(sum([undefined]), null);
  assert.equal(sum([]), null);
});

test("a span is written whole, as one number where both are the same", () => {
  assert.equal(written([1.4, 2.6], "kk", "fi"), "1–3\u00a0kk");
  assert.equal(written([2.6, 3.4], "kk", "fi"), "3\u00a0kk");
  assert.equal(written([1000, 8000], "€", "fi"), "1\u00a0000–8\u00a0000\u00a0€");
  assert.equal(written([1000, 8000], "€", "en"), "1,000–8,000\u00a0€");
  assert.equal(written(null, "kk", "fi"), "–");
});

test("a span is of at least so much", () => {
  assert.equal(written([0.2, 0.4], "kk", "fi", 1), "1\u00a0kk");
  assert.equal(written([0.2, 1.6], "kk", "fi", 1), "1–2\u00a0kk");
  assert.equal(written([0, 0.4], "htp", "fi"), "0\u00a0htp");
});

test("a recipe is moved, and at an end it stays", () => {
  assert.deepEqual(moved(["a", "b", "c"], "b", -1), ["b", "a", "c"]);
  assert.deepEqual(moved(["a", "b", "c"], "b", 1), ["a", "c", "b"]);
  assert.deepEqual(moved(["a", "b", "c"], "a", -1), ["a", "b", "c"]);
  assert.deepEqual(moved(["a", "b", "c"], "c", 1), ["a", "b", "c"]);
});

test("what should be done before a recipe and is not, is said", () => {
  assert.deepEqual(unmet(["a", "b", "c"], "b", ["a"]), []);
  assert.deepEqual(unmet(["a", "b", "c"], "b", ["a", "c", "d"]), ["c", "d"]);
  assert.deepEqual(unmet(["a"], "a", ["a"]), ["a"]);
});
