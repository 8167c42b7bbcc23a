import assert from "node:assert/strict";
import test from "node:test";
import { fold, joined, parts, words } from "../../theme/js/words.js";

test("letters are folded to small ones without marks, whatever the order of marks and case", () => {
  assert.equal(fold("ÄÄNI Šakki ÅÅ é İ ﬁ 𝐀 ᴬ"), "aani sakki aa e i fi a a");
  assert.equal(fold(fold("Ǆ ẞ Ω")), fold("Ǆ ẞ Ω"));
});

test("hyphenated words stay together, other signs part words", () => {
  assert.deepEqual(words("Kick-off-tilaisuus, 5G/6G ja_niin"), ["kick-off-tilaisuus", "5g", "6g", "ja", "niin"]);
  assert.deepEqual(words("– -alku loppu- ‑"), ["alku", "loppu"]);
  assert.deepEqual(words("  "), []);
});

test("a soft hyphen is no letter", () => assert.deepEqual(words("haaste\u00admoottori"), ["haastemoottori"]));

test("the ending of a shortening belongs to no word, if it is an ending", () => {
  assert.deepEqual(words("EU:n EU:iin 5:ttä A:abcdefg"), ["eu", "eu", "5", "a"]);
  assert.deepEqual(words("A:abcdefgh EU:N eu:n"), ["a", "abcdefgh", "eu", "n", "eu", "n"]);
});

test("a word is written as one, or cut, at any of the three hyphens", () => {
  assert.equal(joined("a-b‐c‑d"), "abcd");
  assert.deepEqual(parts("a-b‐c‑d"), ["a", "b", "c", "d"]);
});
