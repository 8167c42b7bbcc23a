import assert from "node:assert/strict";
import test from "node:test";
import { pieces, wordsOf } from "../../theme/js/desk-inline.js";

const types = (text) => pieces(text).map(({ type }) => type);

test("links, pictures, addresses and code", () => {
  const [before, link] = pieces('Katso [ohje \\] `]`](recipe:x "Nimi").');
  assert.deepEqual([before.text, link.type, link.href, wordsOf(link.words)], ["Katso ", "link", "recipe:x", "ohje ] ]"]);
  assert.deepEqual(types("![Kartta](a.png) <https://a.fi> `<b>`"), ["image", "text", "link", "text", "code"]);
  assert.deepEqual(pieces("<a@b.fi>")[0].href, "mailto:a@b.fi");
});

test("what is no link is text", () => {
  assert.deepEqual(types("[ohje] (https://a.fi)"), ["text"]);
  assert.deepEqual(types("[ohje](https://a.fi b)"), ["text"]);
  assert.deepEqual(types("a ] b `c"), ["text"]);
  assert.equal(wordsOf(pieces("[a [b](x:y) c](x:z)")), "[a b c](x:z)");
});

test("tags, ends of lines and marks", () => {
  assert.deepEqual(types("a <b>c</b> <!-- d -->"), ["text", "html", "text", "html", "text", "html"]);
  assert.deepEqual(types("3 < 4 <5"), ["text"]);
  assert.deepEqual(pieces("a  \nb\nc\\\nd").filter(({ type }) => type === "break").map(({ text }) => text), ["\n", " ", "\n"]);
  assert.deepEqual(types("**a** _b_"), ["mark", "text", "mark", "text", "mark", "text", "mark"]);
});
