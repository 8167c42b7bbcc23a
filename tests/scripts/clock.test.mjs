import assert from "node:assert/strict";
import test from "node:test";
import { clock, minutes, times } from "../../theme/js/clock.js";

test("a time is minutes after midnight", () => {
  assert.equal(minutes("00:00"), 0);
  assert.equal(minutes("09:30"), 570);
  assert.equal(minutes("23:59"), 1439);
});

for (const none of ["", "24:00", "23:60", "9:30", "klo 9"]) {
  test(`"${none}" is no time`, () => assert.equal(minutes(none), null));
}

test("the clock has two figures, and begins again at midnight", () => {
  assert.equal(clock(0), "00.00");
  assert.equal(clock(1439), "23.59");
  assert.equal(clock(1440), "00.00");
});

test("a part begins when the one before it has ended", () => {
  assert.deepEqual(times(540, [15, 45]), [540, 555, 600]);
  assert.deepEqual(times(540, []), [540]);
});
