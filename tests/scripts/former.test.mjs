import assert from "node:assert/strict";
import test from "node:test";
import { presentIn } from "../../theme/js/former.js";

test("an id leads to the entry that has it, has had it, or nowhere", () => {
  const present = presentIn({ map: {}, old: {} }, { mapping: "map", old: "map" });
  assert.deepEqual(["map", "mapping", "old", "gone", "constructor"].map(present), ["map", "map", "old", undefined, undefined]);
});
