import assert from "node:assert/strict";
import test from "node:test";
import { asRun, counted, ends, FIRST, left, moved, switched } from "../../theme/js/room-time.js";

const LENGTHS = [10, 5],
  MINUTE = 60_000;

test("the clock stands until it is started, and again when it is stopped", () => {
  assert.equal(left(FIRST, LENGTHS, 1000), 10 * MINUTE);
  const run = switched(FIRST, 1000);
  assert.equal(left(run, LENGTHS, 1000 + MINUTE), 9 * MINUTE);
  const stopped = switched(run, 1000 + MINUTE);
  assert.equal(left(stopped, LENGTHS, 99 * MINUTE), 9 * MINUTE);
  assert.equal(left(switched(stopped, 99 * MINUTE), LENGTHS, 100 * MINUTE), 8 * MINUTE);
});

test("another item begins anew, and the clock goes on if it ran", () => {
  const run = switched(FIRST, 0);
  assert.deepEqual(moved(run, 1, 2, 3 * MINUTE), { at: 1, spent: 0, since: 3 * MINUTE });
  assert.deepEqual(moved(FIRST, 1, 2, 3 * MINUTE), { at: 1, spent: 0, since: null });
  assert.equal(moved(run, -1, 2, 0), run);
  assert.equal(moved({ ...run, at: 1 }, 1, 2, 0).at, 1);
});

test("the end is when what is left and what comes after are over", () => {
  const run = switched(FIRST, 0);
  assert.equal(ends(run, LENGTHS, 0), 15 * MINUTE);
  assert.equal(ends(run, LENGTHS, 4 * MINUTE), 15 * MINUTE);
  assert.equal(ends(run, LENGTHS, 12 * MINUTE), 17 * MINUTE);
});

for (const [span, said] of /** @type {[number, string][]} */ ([
  [10 * MINUTE, "10:00"],
  [9 * MINUTE + 59_001, "10:00"],
  [5000, "0:05"],
  [1, "0:01"],
  [0, "0:00"],
  [-999, "0:00"],
  [-1000, "+0:01"],
  [-65_000, "+1:05"],
])) {
  test(`${span} is ${said}`, () => assert.equal(counted(span), said));
}

for (const strange of [null, "1", {}, { at: 2, spent: 0 }, { at: -1, spent: 0 }, { at: 0.5, spent: 0 }, { at: 0, spent: "1" }]) {
  test(`${JSON.stringify(strange)} is no run`, () => assert.equal(asRun(strange, 2), FIRST));
}

test("a run is read as it was kept", () => {
  assert.deepEqual(asRun({ at: 1, spent: 5, since: 9 }, 2), { at: 1, spent: 5, since: 9 });
  assert.deepEqual(asRun({ at: 1, spent: 5, since: null }, 2), { at: 1, spent: 5, since: null });
});
