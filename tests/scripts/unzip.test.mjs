// Zips that are read again.

import assert from "node:assert/strict";
import { test } from "node:test";
import { deflateRawSync } from "node:zlib";

import { unzip } from "../../theme/js/unzip.js";
import { zip } from "../../theme/js/zip.js";

const FILES = { "word/document.xml": "<ä>", "b.txt": "" };

test("what was zipped is read", async () => assert.deepEqual(await unzip(zip(FILES).buffer), FILES));

test("what is deflated is read", async () => {
  const [title, body] = [Buffer.from("a.txt"), Buffer.from("aaaaaaaaaaaaaaaaaaaaaaaa ä")];
  const packed = deflateRawSync(body);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(title.length, 26);
  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE(8, 10);
  head.writeUInt32LE(packed.length, 20);
  head.writeUInt16LE(title.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(local.length + title.length + packed.length, 16);
  const whole = Uint8Array.from(Buffer.concat([local, title, packed, head, title, end]));
  assert.deepEqual(await unzip(whole.buffer), { "a.txt": body.toString() });
});

test("anything else is refused", async () => {
  await assert.rejects(unzip(new ArrayBuffer(4)), /no zip/);
  await assert.rejects(unzip(new ArrayBuffer(40)), /no zip/);
});
