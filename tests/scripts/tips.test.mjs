import assert from "node:assert/strict";
import test from "node:test";
import { beside } from "../../theme/js/tips.js";

const room = { width: 400, height: 300 }, size = { width: 200, height: 50 };
const word = (left, top) => ({ left, top, bottom: top + 20, width: 60, height: 20 });

test("a tip is under its word, and above it where there is only room there", () => {
  assert.deepEqual(beside(word(100, 222), size, room), { left: 100, top: 246 });
  assert.deepEqual(beside(word(100, 223), size, room), { left: 100, top: 169 });
});

test("where there is room neither under nor above, it is under", () => {
  assert.equal(beside(word(100, 58), size, { width: 400, height: 100 }).top, 82);
  assert.equal(beside(word(100, 59), size, { width: 400, height: 100 }).top, 5);
});

test("it never goes over an edge", () => {
  assert.equal(beside(word(3, 0), size, room).left, 8);
  assert.equal(beside(word(192, 0), size, room).left, 192);
  assert.equal(beside(word(193, 0), size, room).left, 192);
  assert.equal(beside(word(300, 0), { width: 600, height: 50 }, room).left, 8);
});
