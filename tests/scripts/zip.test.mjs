import assert from "node:assert/strict";
import test from "node:test";
import { crc32, zip } from "../../theme/js/zip.js";

const bytes = (text) => new TextEncoder().encode(text);

test("the checksum is that of zips", () => {
  assert.equal(crc32(bytes("123456789")), 0xcbf43926);
  assert.equal(crc32(bytes("")), 0);
});

test("a zip holds its files as they are, and ends with how many there are", () => {
  const made = zip({ "a.xml": "<ä/>", "b/c.txt": "" });
  assert.deepEqual([...made.subarray(0, 4)], [0x50, 0x4b, 3, 4]);
  assert.ok(new TextDecoder().decode(made).includes("a.xml<ä/>"));
  assert.equal(new DataView(made.buffer).getUint16(made.length - 12, true), 2);
});
