import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { Index, Text, VERSION } from "../../theme/js/search-index.js";
import { packed } from "./packed.mjs";

const page = readFileSync(new URL("../../docs/search.md", import.meta.url), "utf8");
const [example, rest] = [...page.matchAll(/```json\n(.*?)```/gsu)].map(([, part]) => JSON.parse(part));

test("the first part of the example of docs/search.md answers alone", () => {
  const index = new Index(example);
  assert.deepEqual(index.terms, ["haaste", "haastehaku", "haku"]);
  assert.deepEqual(Object.fromEntries(index.aliases), { haasteellinen: [0], hakeminen: [2] });
  assert.deepEqual(
    index.postings.map(({ documents }) => documents),
    [[1], [0], [0]],
  );
  assert.deepEqual([index.count, index.docs.url], [2, ["reseptit/0/", "sanasto/#1"]]);
});

test("the example of docs/search.md is read as that page says", () => {
  const index = new Index(example, rest);
  assert.deepEqual(index.terms, ["haaste", "haastehaku", "haku", "trust"]);
  assert.deepEqual(Object.fromEntries(index.stems), {
    haaste: [0, 0],
    haastee: [0, 0],
    haastehaku: [1, 0],
    haastehau: [1, 0],
    haku: [2, 0],
    hau: [2, 0],
    trust: [3, 2],
  });
  assert.deepEqual(Object.fromEntries(index.aliases), { haasteellinen: [0], hakeminen: [2], luotto: [2, 3] });
  assert.deepEqual(
    index.postings.map(({ documents }) => documents),
    [[1, 0], [0], [0, 2], [2]],
  );
  assert.deepEqual(
    index.postings.map(({ worth }) => worth.map((each) => each.toFixed(2))),
    [["7.11", "1.78"], ["13.44"], ["4.00", "0.11"], ["9.00"]],
  );
  assert.deepEqual(
    index.endings.map((ending) => ending.test("n")),
    [true, false, false],
  );
  assert.deepEqual(index.docs.url, ["reseptit/0/", "sanasto/#1", "reseptit/trust/"]);
});

test("numbers of the first part are its own, those of the second count terms of both", () => {
  const first = packed({ b: { 0: 4 }, d: { 1: 4 }, e: {} }, { aliases: "Ax", aliased: "$", groups: "#$ $!#", elsewhere: "$" });
  const second = packed(
    { a: {}, c: {} },
    { postings: "# $ $ $ ", weights: "1111", docs: packed({}).docs, aliases: "Ay", aliased: "#%", common: "$" },
  );
  const { terms, aliases, related, leads, elsewhere, common, postings } = new Index(first, second);
  assert.deepEqual(terms, ["a", "b", "c", "d", "e"]);
  assert.deepEqual(Object.fromEntries(aliases), { x: [3], y: [0, 3] });
  assert.deepEqual(
    [...related].map(([term, to]) => [term, ...to]),
    [
      [1, 4],
      [4, 1],
    ],
  );
  assert.deepEqual(
    [...leads].map(([term, to]) => [term, ...to]),
    [[3, 1]],
  );
  assert.deepEqual([[...elsewhere], [...common]], [[3], [1]]);
  assert.deepEqual(
    postings.map(({ documents }) => documents),
    [[0], [0, 1], [1], [1, 1], []],
  );
});

test("an index of another version is refused", () => {
  assert.equal(new Index(packed({ haku: { 0: 1 } }, { version: VERSION })).count, 1);
  for (const version of [0, VERSION - 1, VERSION + 1, String(VERSION), undefined]) {
    assert.throws(() => new Index(packed({ haku: { 0: 1 } }, { version })), { name: "RangeError", message: /version/ });
  }
});

test("an index without terms opens", () => {
  const index = new Index({ ...packed({}), kinds: example.kinds, docs: example.docs });
  assert.deepEqual(index.terms, []);
  assert.deepEqual(index.beginning("a"), [0, 0]);
});

test("the terms that begin with something are those from the first number up to the second", () => {
  const index = new Index(packed({ a: { 0: 1 }, ab: { 0: 1 }, abc: { 0: 1 }, b: { 0: 1 } }));
  assert.deepEqual(index.beginning("ab"), [1, 3]);
  assert.deepEqual(index.beginning("b"), [3, 4]);
  assert.deepEqual(index.beginning("c"), [4, 4]);
});

test("pieces of words are found where they are, never over two words", () => {
  const text = new Text(["ab", "bab", "c"]);
  const found = (piece) => {
    const places = [];
    text.each(piece, (...place) => {
      places.push(place);
    });
    return places;
  };
  assert.deepEqual(found("ab"), [
    [0, 0],
    [1, 1],
  ]);
  assert.deepEqual(found("c"), [[2, 0]]);
  assert.deepEqual(found("bb"), []);
});

test("the search for pieces stops when it is told to", () => {
  let times = 0;
  new Text(["a", "a", "a"]).each("a", () => ++times === 2);
  assert.equal(times, 2);
});

test("all stems are one text, made once", () => {
  const index = new Index(packed({ haku: { 0: 1 } }, { stems: { haku: [[0, "hau"]] } }));
  assert.deepEqual(index.stemText.words, ["haku", "hau"]);
  assert.equal(index.stemText, index.stemText);
});

test("a document is as far from the one before as one, two or three characters say", () => {
  const index = new Index(packed({ haku: { 0: 1 } }, { postings: "#Z\\#zZ\\[#", weights: "1234b" }));
  assert.deepEqual(index.postings[0].documents, [0, 56, 113, 1905, 3698]);
  assert.deepEqual(
    index.postings[0].worth.map((each) => Math.round(each * 9)),
    [1, 4, 9, 16, 121],
  );
});

test("a pattern has no sign, one of ASCII, or one for private use", () => {
  const patterns = ["0A", "0Bx", ...Array.from({ length: 29 }, (_, at) => `0A${at}`), "0By", "0Bz"];
  const index = new Index(
    packed(
      {},
      { patterns, terms: "AaaAab!Aac~Aad\ue000Aae\ue001", postings: "# # # # #", weights: "11111", docs: packed({ a: { 0: 1 } }).docs },
    ),
  );
  assert.deepEqual([...index.stems.keys()], ["aa", "ax", "ac28", "ay", "az"]);
});

test("words for one thing lead to each other, in every group that they are in", () => {
  const { related } = new Index(packed({ a: { 0: 1 }, b: { 0: 1 }, c: { 0: 1 } }, { groups: "## $#" }));
  assert.deepEqual(
    [...related].map(([term, others]) => [term, [...others]]),
    [
      [0, [1]],
      [1, [0, 2]],
      [2, [1]],
    ],
  );
});
