import assert from "node:assert/strict";
import test from "node:test";
import { criticalPath } from "../../theme/js/critical-path.js";

const task = (length, waits = [], earliest = 0) => ({ length, waits, earliest });

test("what waits begins when the last of what it waits for has ended, and what is left over is slack", () => {
  assert.deepEqual(criticalPath([task(60), task(20), task(10, [0, 1])]), [
    { start: 0, end: 60, slack: 0 },
    { start: 0, end: 20, slack: 40 },
    { start: 60, end: 70, slack: 0 },
  ]);
});

test("nothing begins before it may", () => {
  assert.deepEqual(criticalPath([task(5), task(5, [0], 30)]), [{ start: 0, end: 5, slack: 25 }, { start: 30, end: 35, slack: 0 }]);
});

test("no tasks take no time", () => assert.deepEqual(criticalPath([]), []));

test("a task that waits for itself or a later one is refused", () => {
  assert.throws(() => criticalPath([task(1, [0])]), RangeError);
  assert.throws(() => criticalPath([task(1, [1]), task(1)]), RangeError);
  assert.throws(() => criticalPath([task(1, [-1])]), RangeError);
});
