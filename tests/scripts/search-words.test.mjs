import assert from "node:assert/strict";
import test from "node:test";
import { Index } from "../../theme/js/search-index.js";
import { forms, halves, near, nearHalves, stripped, termsOf } from "../../theme/js/search-words.js";
import { packed } from "./packed.mjs";

/** An index of terms that all stand in one document. */
const of = (...terms) => new Index(packed(Object.fromEntries(terms.map((term) => [term, { 0: 1 }]))));
const named = (index, found) => Object.fromEntries([...found].map(([term, sure]) => [index.terms[term], Number(sure.toFixed(4))]));
const asked = (index, word, last = false) => named(index, termsOf(index, word, last));
const formsOf = (index, word) => {
  const found = new Map();
  forms(index, word, found);
  return named(index, found);
};

test("a word itself is surest, then its forms by stem and ending", () => {
  const index = of("talo", "talossa");
  assert.deepEqual(formsOf(index, "talossa"), { talossa: 1 });
  assert.deepEqual(formsOf(index, "talon"), { talo: 0.95 });
  assert.deepEqual(formsOf(index, "talox"), {});
});

test("of stems the longest is meant, perhaps one a letter shorter, none still shorter", () => {
  assert.deepEqual(formsOf(of("taloa", "talo"), "taloan"), { taloa: 0.95 });
  const index = new Index(packed({ halu: { 0: 1 }, haluu: { 0: 1 }, hal: { 0: 1 } }, { endings: ["^u?u?n?$", "^$"] }));
  assert.deepEqual(formsOf(index, "haluun"), { haluu: 0.95, halu: 0.5 });
});

test("a word of another language is a little less sure", () => {
  const index = new Index(packed({ motor: { 0: 1 } }, { stems: { motor: [[1, "motor"]] } }));
  assert.deepEqual(formsOf(index, "motoren"), { motor: 0.9025 });
});

test("an alias is as sure as the word itself, and makes forms by rule less sure", () => {
  const index = new Index(packed({ haku: { 0: 1 }, hau: { 0: 1 } }, { aliases: "Ahaun", aliased: "$" }));
  assert.deepEqual(formsOf(index, "haun"), { hau: 1 });
  const other = new Index(packed({ haku: { 0: 1 }, hau: { 0: 1 } }, { aliases: "Ahaun", aliased: "#" }));
  assert.deepEqual(formsOf(other, "haun"), { haku: 1, hau: 0.5 });
});

test("a stem of two letters counts, of one it does not", () => {
  assert.deepEqual(formsOf(of("yo"), "yon"), { yo: 0.95 });
  assert.deepEqual(formsOf(of("y"), "yn"), {});
});

test("the last word may be the beginning of one, the surer the more of it is there; others only if nothing else is found", () => {
  const index = of("tyo", "tyopaja");
  assert.deepEqual(asked(index, "tyo", true), { tyo: 1, tyopaja: 0.48 });
  assert.deepEqual(asked(index, "tyo", false), { tyo: 1 });
  assert.deepEqual(asked(index, "tyop", false), { tyopaja: 0.51 });
});

test("four letters are found inside of terms, three are not", () => {
  assert.deepEqual(asked(of("avohaku"), "haku"), { avohaku: 0.3536 });
  assert.deepEqual(asked(of("avohaku"), "aku"), {});
});

test("a base form is found inside of terms as well", () => {
  assert.deepEqual(asked(of("haku", "avohaku"), "hakua"), { haku: 0.95, avohaku: 0.3536 });
});

test("the first three terms of a word are found inside of others", () => {
  const terms = ["aaaa", "bbbb", "cccc", "dddd"];
  const index = new Index(
    packed(Object.fromEntries([...terms, ...terms.map((term) => `x${term}`)].map((term) => [term, { 0: 1 }])), {
      aliases: "Amm",
      aliased: "####",
    }),
  );
  assert.deepEqual(Object.keys(asked(index, "mm")).sort(), [...terms, "xaaaa", "xbbbb", "xcccc"]);
});

test("a piece answers for sixty terms at most", () => {
  const terms = Array.from({ length: 61 }, (_, at) => `x${String(at).padStart(2, "0")}haku`);
  assert.equal(Object.keys(asked(of(...terms.slice(0, 60)), "haku")).length, 60);
  assert.equal(Object.keys(asked(of(...terms), "haku")).length, 60);
});

test("hyphens of a query do not matter", () => assert.deepEqual(asked(of("avohaku"), "avo-haku"), { avohaku: 1 }));

test("a word without its ending is found inside of terms, if so much is left", () => {
  const index = of("avotalkoot");
  assert.deepEqual(Object.keys(named(index, stripped(index, "talkoa", 5))), ["avotalkoot"]);
  assert.deepEqual(named(index, stripped(index, "talkoa", 6)), {});
});

test("an ending has seven letters at most", () => {
  const ending = (letters) => new Index(packed({ avotalo: { 0: 1 } }, { endings: [`^b{${letters}}$`, "^$"] }));
  assert.equal(stripped(ending(7), `talo${"b".repeat(7)}`, 4).size, 1);
  assert.equal(stripped(ending(8), `talo${"b".repeat(8)}`, 4).size, 0);
});

test("a compound is cut where both halves are forms of four letters or more, or terms of three", () => {
  const index = of("talo", "haku", "tie");
  const cut = halves(index, "talonhakua").map((group) => named(index, group));
  assert.deepEqual(cut, [{ talo: 0.95 }, { haku: 0.95 }]);
  assert.equal(halves(index, "talohaku").length, 2);
  assert.equal(halves(index, "talotie").length, 2);
  assert.equal(halves(index, "tietalo").length, 2);
  assert.equal(halves(index, "talotien").length, 0);
  assert.equal(halves(of("talo", "ti"), "taloti").length, 0);
  assert.equal(halves(index, "talokuha").length, 0);
});

const SLIPS = {
  other: ["kokeolu", "xokeilu", "kokeilx"],
  less: ["kokelu", "okeilu", "kokeil"],
  more: ["kokeeilu", "xkokeilu", "kokeilux"],
  swapped: ["kokielu", "okkeilu", "kokeiul"],
};
for (const [slip, words] of Object.entries(SLIPS)) {
  test(`one slip is forgiven, in the middle and at both ends: a letter ${slip}`, () => {
    const index = of("kokeilu");
    for (const word of words) assert.deepEqual(named(index, near(index, word, 1)), { kokeilu: 0.5 }, word);
  });
}

test("two letters swapped are one slip, twice two are two", () => {
  const index = of("kokeilu");
  assert.deepEqual(named(index, near(index, "okkeiul", 1)), {});
  assert.deepEqual(named(index, near(index, "okkeiul", 2)), { kokeilu: 0.35 });
});

test("two slips are forgiven wherever they leave a third of the word as it is", () => {
  const index = of("kokeiluohjelma");
  for (const word of ["kxkeiluohjelmx", "kxkeixuohjelma", "kokeixuohjelmx", "kokeilxoxjelma"]) {
    assert.deepEqual(named(index, near(index, word, 2)), { kokeiluohjelma: 0.35 }, word);
  }
});

test("an ending may have a slip, behind six letters; behind five it may not", () => {
  assert.deepEqual(named(of("haaste"), near(of("haaste"), "haastexxx", 1)), { haaste: 0.48 });
  assert.deepEqual(named(of("haast"), near(of("haast"), "haastxxx", 1)), {});
});

test("a half of a compound may have a slip, if both have six letters or more", () => {
  const pieces = (...given) => nearHalves(of(...given.slice(1)), given[0]).length;
  assert.equal(pieces("kokelukierros", "kokeilu", "kierros"), 2);
  assert.equal(pieces("kokeilukierrs", "kokeilu", "kierros"), 2);
  assert.equal(pieces("kokelukierrs", "kokeilu", "kierros"), 0);
  assert.equal(pieces("kokelutalot", "kokeilu", "talot"), 0);
});

test("a slip leads to every term of a stem", () => {
  const index = new Index(packed({ hake: { 0: 1 }, haku: { 0: 1 } }, { stems: { hake: [[0, "haket"]], haku: [[0, "haket"]] } }));
  assert.deepEqual(named(index, near(index, "haxet", 1)), { hake: 0.5, haku: 0.5 });
});

test("two slips are not one", () => {
  const index = of("kokeiluohjelma");
  assert.deepEqual(named(index, near(index, "kokailuohjulma", 1)), {});
  assert.deepEqual(named(index, near(index, "kokailuohjulma", 2)), { kokeiluohjelma: 0.35 });
  assert.deepEqual(named(index, near(index, "kokailuahjulma", 2)), {});
});

test("a word with an ending and a slip is as near as one with the slip alone, but a little less sure", () => {
  const index = of("kokeilu");
  assert.deepEqual(named(index, near(index, "kokeolussa", 1)), { kokeilu: 0.48 });
  assert.deepEqual(named(index, near(index, "kokeilun", 1)), { kokeilu: 0.48 });
  assert.deepEqual(named(of("kokeilua"), near(of("kokeilua"), "kokeilun", 1)), { kokeilua: 0.5 });
});

test("a stem of three letters may have a slip, one of two may not", () => {
  assert.deepEqual(named(of("tie"), near(of("tie"), "tiy", 1)), { tie: 0.5 });
  assert.deepEqual(named(of("yo"), near(of("yo"), "yox", 1)), {});
});

test("the beginning of a term may have a slip, if that is of five letters or more and no whole term is as near", () => {
  assert.deepEqual(named(of("kokeiluohjelma"), near(of("kokeiluohjelma"), "kokai", 1)), { kokeiluohjelma: 0.5 });
  assert.deepEqual(named(of("kokeiluohjelma"), near(of("kokeiluohjelma"), "koka", 1)), {});
  assert.deepEqual(named(of("kokeil"), near(of("kokeil"), "kokai", 1)), { kokeil: 0.5 });
  const index = of("kokei", "kokeiluohjelma");
  assert.deepEqual(named(index, near(index, "kokai", 1)), { kokei: 0.5 });
});
