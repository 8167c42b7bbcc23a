import assert from "node:assert/strict";
import test from "node:test";
import { Search } from "../../theme/js/search-engine.js";
import { pieces } from "../../theme/js/words.js";
import { packed } from "./packed.mjs";

const of = (terms, more) => new Search(packed(terms, more));
const near = (one, other) => assert.ok(Math.abs(one - other) < 1e-9, `${one} is not ${other}`);
const found = (search, query, wanted) => search.find(query, wanted).hits.map(({ document }) => document);

test("of a query two hundred characters count, and twelve words", () => {
  const search = of({ haku: { 0: 1 } });
  assert.deepEqual(search.find(`${"a".repeat(195)} haku`).words.at(-1), "haku");
  assert.deepEqual(search.find(`${"a".repeat(196)} haku`).words.at(-1), "hak");
  const many = Array.from({ length: 13 }, (_, at) => `sana${at}`);
  assert.deepEqual(search.find(many.join(" ")).words, many.slice(0, 12));
});

test("words that tell nothing and single letters count only where there is nothing else", () => {
  const search = of({ haku: { 0: 1 } }, { stop: ["ja"] });
  assert.deepEqual(search.find("ja haku a").words, ["haku"]);
  assert.deepEqual(search.find("ja a").words, ["ja", "a"]);
  assert.deepEqual(search.find("a").words, ["a"]);
  assert.deepEqual(search.find("ja").words, ["ja"]);
  assert.deepEqual(search.find("eu haku").words, ["eu", "haku"]);
});

test("a word is still being typed until a space follows", () => {
  const search = of({ tyo: { 0: 9 }, tyopaja: { 1: 5 } });
  assert.deepEqual(found(search, "tyo"), [0, 1]);
  assert.deepEqual(found(search, "tyo "), [0]);
  assert.deepEqual(found(search, "tyo haku"), [0]);
});

test("several words find nothing where every page lacks much of what they tell and says little of the rest", () => {
  const search = of({ haku: { 0: 8, 1: 5 }, talo: { 1: 5 } }, { stop: ["ja"] });
  assert.deepEqual(found(search, "haku autio"), [0, 1]);
  assert.deepEqual(found(search, "talo autio"), []);
  assert.deepEqual(found(search, "talo ja autio"), []);
  assert.deepEqual(found(search, "talo autio haku"), [1, 0]);
  assert.deepEqual(found(search, "talo aut"), [1]);
  assert.deepEqual(found(search, "talo"), [1]);
});

test("who asks for something else finds nothing, whatever else is asked", () => {
  const search = of({ haku: { 0: 8 }, moms: {} }, { elsewhere: "$" });
  assert.deepEqual(found(search, "haku"), [0]);
  assert.deepEqual(found(search, "haku moms"), []);
  assert.deepEqual(found(search, "haku momssi "), [0]);
});

/** Of each word the pieces, which all speak for its document as much. */
const taught = (words) => {
  const said = Object.entries(words).flatMap(([word, document]) => [...new Set(pieces([word]))].map((piece) => [piece, document]));
  said.sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    pieces: said.map(([piece]) => `A${piece}`).join(""),
    postings: said.map(([, document]) => String.fromCharCode(35 + document)).join(" "),
    weights: "5".repeat(said.length),
  };
};
const NO_MORE = { url: [], title: [], foreign: {}, kind: [], phases: [], themes: [] };
/** A search over documents that readers have typed words for. */
const typedFor = (terms, words, more) => {
  const search = of(terms, more);
  search.take({ ...packed({}), docs: NO_MORE, postings: "", taught: taught(words) });
  return search;
};

test("what readers typed for a page brings it forward, and in where it has none of the words", () => {
  const terms = { haku: { 0: 6, 1: 5 }, talo: { 0: 6, 2: 5 } };
  const fourth = { url: ["d3/"], title: [""], foreign: {}, kind: [0], phases: [[]], themes: [[]] };
  const asked = (query, document, word = "fyffea") => {
    const search = of(terms);
    search.take(packed({}, { docs: fourth, postings: " ", taught: document === undefined ? undefined : taught({ [word]: document }) }));
    return search.find(query).hits;
  };
  const order = (query, document) => asked(query, document).map((hit) => hit.document);
  assert.deepEqual(order("haku talo fyffea "), [0, 1, 2]);
  assert.deepEqual(order("haku talo fyffea ", 2), [2, 0, 1]);
  assert.deepEqual(order("haku talo fyffea ", 3), [3, 0, 1, 2]);
  near(asked("haku talo fyffea ", 3)[0].score / asked("haku talo fyffea ")[0].score, 5 * 5 * 0.05, "five pieces of five steps");
  near(asked("haku talo kokoko ", 3, "kokoko")[1].score / asked("haku talo fyffea ")[0].score, 4 * 5 * 0.05, "each piece counts once");
  assert.deepEqual(order("haku talo ", 3), [0, 1, 2], "nothing of it was typed for a page");
  assert.deepEqual(order("fyffea ", 3), [], "no word of it leads anywhere");
});

test("who names a page finds it first, whatever others typed", () => {
  const order = (query, titles, typed = { haku: 1, nyt: 1 }) => found(typedFor({ haku: { 0: 6, 1: 5, 2: 5 } }, typed, { titles }), query);
  assert.deepEqual(order("haku ", undefined, { haku: 2 }), [0, 2, 1], "a single word that a page is about; the others as they were typed");
  assert.deepEqual(order("haku nyt "), [1, 0, 2]);
  assert.deepEqual(order("haku nyt ", ["haku nyt", "", ""]), [0, 1, 2], "its title");
});

test("what others typed counts less where the best page is about all words, or all parts of one", () => {
  const gained = (weight, query = "haku talo ") => {
    const terms = { haku: { 0: 9, 1: 7 }, talo: { 0: weight } };
    const [before, after] = [of(terms), typedFor(terms, { haku: 1 })].map((search) => search.find(query).hits);
    const of1 = (hits) => hits.find(({ document }) => document === 1).score;
    return (of1(after) - of1(before)) / before[0].score;
  };
  near(gained(6), 3 * 5 * 0.021);
  near(gained(5), 3 * 5 * 0.05);
  near(gained(6, "hakutalo "), 2 * 5 * 0.021);
  near(gained(5, "hakutalo "), 2 * 5 * 0.05);
});

test("nothing is found where much more of what was typed has no page: the more, the better the best hit and the longer the query", () => {
  const titles = Array(9).fill("");
  const order = (query, weight, typed = { nyt: 9 }) => found(typedFor({ haku: { 0: weight } }, typed, { titles }), query);
  assert.deepEqual(order("haku nyt ", 9), [0]);
  assert.deepEqual(order("haku nyt ", 8), []);
  assert.deepEqual(order("haku nyt ", 8, { nyt: 9, haku: 0 }), [0], "some of it was typed for a page");
  assert.deepEqual(order("haku nyt ", 8, { nytpa: 9 }), [0], "one piece is too few");
  assert.deepEqual(order("haku nyt ja tas ", 11), [0]);
  assert.deepEqual(order("haku nyt ja tas ", 11, { nyt: 9, tas: 9, ja: 9 }), []);
});

test("a word leads to others, which do not lead back", () => {
  const search = of({ dili: {}, sopimus: { 0: 8 } }, { groups: "#!$" });
  assert.deepEqual(found(search, "dili"), [0]);
  near(search.find("dili").hits[0].score / search.find("sopimus ").hits[0].score, 0.55);
  const both = of({ dili: { 1: 8 }, sopimus: { 0: 8 } }, { groups: "#!$" });
  assert.deepEqual(found(both, "dili "), [1, 0]);
  assert.deepEqual(found(both, "sopimus "), [0]);
});

test("two words side by side lead where they lead together, even if one of them tells nothing", () => {
  const search = of({ eimene: {}, tiekartta: { 0: 8 } }, { groups: "#!$", stop: ["ei"] });
  assert.deepEqual(found(search, "ei mene"), [0]);
});

test("that a page lacks a word of many bodies counts less than that it lacks another", () => {
  const search = of({ haku: { 0: 6 }, talo: { 1: 6 } });
  const [first, second] = search.find("haku talo").hits;
  assert.equal(first.score, second.score);
  search.take(packed({}, { docs: packed({}).docs, postings: " ", common: "$" }));
  const [one, other] = search.find("haku talo").hits;
  assert.deepEqual([one.document, other.document], [0, 1]);
  near(one.had, 1 / 1.7);
});

test("a term alone opens with the page that is called so, unless another is more about it; a list is no such page", () => {
  const kinds = [
    { name: "recipe", at: "r/", one: "", title: "", prior: 1 },
    { name: "term", at: "t/", one: "", title: "", prior: 0.8, defines: true },
  ];
  const search = of({ haku: { 0: 10, 1: 10, 2: 11 } }, { kinds });
  search.index.docs.kind = [1, 0, 0];
  search.index.titles = ["haku", "avoin haku", "suora haku"];
  assert.deepEqual(found(search, "haku"), [2, 0, 1]);
  assert.deepEqual(found(search, "haku tie"), [2, 1, 0]);
  kinds[1].at = "";
  assert.deepEqual(found(search, "haku"), [2, 1, 0]);
});

test("the word itself comes before its beginning, that before its inside, that before a slip", () => {
  const search = of({ kokeilu: { 3: 5 }, kokeiluja: { 2: 5 }, avokokeilu: { 1: 5 } });
  assert.deepEqual(found(search, "kokeilu"), [3, 2, 1]);
  assert.equal(search.find("kokeilu").guessed, false);
  assert.equal(search.find("kokeolu").guessed, true);
});

test("what says more of a document comes first, rare words before common ones, then the order of the site", () => {
  assert.deepEqual(found(of({ haku: { 0: 3, 1: 9, 2: 3 } }), "haku"), [1, 0, 2]);
  assert.deepEqual(found(of({ haku: { 0: 6, 1: 6 }, talo: { 2: 6 } }), "haku talo"), [2, 0, 1]);
  assert.deepEqual(found(of({ haku: { 2: 6 }, talo: { 0: 6 } }), "haku talo"), [0, 2]);
});

test("the score of a word is its weight times the root of how rare it is", () => {
  near(of({ haku: { 0: 6 }, talo: { 1: 6 } }).find("haku").hits[0].score, 4 * Math.sqrt(Math.log(1 + 2 / 1)));
  near(of({ haku: { 0: 6, 1: 3 } }).find("haku").hits[1].score, 1 * Math.sqrt(Math.log(1 + 2 / 2)));
});

test("a kind is worth what its prior says", () => {
  const kinds = [
    { name: "recipe", one: "", title: "", prior: 1 },
    { name: "term", one: "", title: "", prior: 0.5 },
  ];
  const search = of({ haku: { 0: 6, 1: 6 } }, { kinds });
  search.index.docs.kind = [1, 0];
  const [first, second] = search.find("haku").hits;
  assert.equal(first.document, 1);
  assert.equal(second.score / first.score, 0.5);
});

test("of several words most are to be met: half of them count about half of what they would", () => {
  const [both, one] = of({ haku: { 0: 6, 1: 6 }, talo: { 0: 6, 2: 6 } }).find("haku talo").hits;
  assert.equal(both.document, 0);
  near(one.score / both.score, 0.5 ** 0.9 / 2);
});

test("of several words those that few pages have tell most: who lacks the other is better", () => {
  const search = of({ haku: { 0: 6, 2: 6, 3: 6, 4: 6 }, talo: { 1: 6 } });
  const { hits } = search.find("haku talo ");
  assert.equal(hits[0].document, 1);
});

test("who asks what a word means finds where that is said first, and what is around the word is left out", () => {
  const kinds = [
    { name: "recipe", one: "", title: "", prior: 1 },
    { name: "term", one: "", title: "", prior: 0.5, defines: true },
  ];
  const search = of({ haku: { 0: 6, 1: 6 }, tarkoittaa: { 0: 6 } }, { kinds, meaning: ["^mita tarkoittaa\\b"] });
  search.index.docs.kind = [0, 1];
  assert.deepEqual(found(search, "mitä tarkoittaa haku"), [1, 0]);
  assert.deepEqual(found(search, "haku"), [0, 1]);
  assert.deepEqual(search.find("mitä tarkoittaa").words, ["mita", "tarkoittaa"]);
});

test("letters beside figures are asked apart where the whole is nowhere", () => {
  assert.deepEqual(found(of({ rco: { 0: 6 }, 84: { 0: 6 } }), "rco84 "), [0]);
});

test("a title of one word is all that was asked in whatever form; beside another word it is not", () => {
  const kinds = [{ name: "recipe", at: "r/", end: "/", one: "", title: "", prior: 1 }];
  const search = of({ haku: { 0: 10, 1: 10 }, talo: { 0: 6, 1: 6 } }, { titles: ["Avoin haku", "Haku"], kinds });
  assert.deepEqual(found(search, "hakua "), [1, 0]);
  assert.deepEqual(found(search, "hakua talo "), [0, 1]);
});

test("no title is looked at of a document that says a word less than a whole title does, or is not about each of several", () => {
  const kinds = [{ name: "recipe", at: "r/", end: "/", one: "", title: "", prior: 1 }];
  const looked = (terms, query) => {
    const search = of(terms, { titles: ["Haku", "Haku talo"], kinds });
    const seen = [];
    search.index.said = (document) => {
      seen.push(document);
      return "";
    };
    search.find(query);
    return [...new Set(seen)];
  };
  assert.deepEqual(looked({ haku: { 0: 10, 1: 9 } }, "haku"), [0]);
  assert.deepEqual(looked({ haku: { 0: 11, 1: 11 }, talo: { 0: 5, 1: 6 } }, "haku talo "), [1]);
});

test("a title that has the words as they were typed is worth more, most where it begins with them", () => {
  const titles = ["Avoin haku taloon", "Taas avoin haku", "Haku, avoin", "Avoin", "Haku"];
  const { hits } = of({ avoin: { 0: 6, 1: 6, 2: 6 }, haku: { 0: 6, 1: 6, 2: 6 } }, { titles }).find("avoin haku");
  assert.deepEqual(
    hits.map(({ document }) => document),
    [0, 1, 2],
  );
  assert.deepEqual(
    hits.map(({ score }) => Number((score / hits[2].score).toFixed(2))),
    [1.3, 1.15, 1],
  );
  const single = of({ avoin: { 0: 6, 2: 6 } }, { titles }).find("avoin").hits;
  assert.equal(single[0].score, single[1].score);
});

test("results are narrowed by kind, phase and theme", () => {
  const kinds = [
    { name: "recipe", one: "", title: "", prior: 1 },
    { name: "term", one: "", title: "", prior: 1 },
  ];
  const search = of({ haku: { 0: 6, 1: 6, 2: 6 } }, { kinds });
  Object.assign(search.index.docs, { kind: [0, 1, 0], phases: [[0], [0, 1], []], themes: [[], [0], [0]] });
  assert.deepEqual(found(search, "haku", { kind: "recipe" }), [0, 2]);
  assert.deepEqual(found(search, "haku", { kind: "" }), [0, 1, 2]);
  assert.deepEqual(found(search, "haku", { phase: 0 }), [0, 1]);
  assert.deepEqual(found(search, "haku", { phase: 1, theme: 0 }), [1]);
  assert.deepEqual(found(search, "haku", { theme: -1 }), []);
});

test("a word of three letters is not guessed, one of four is", () => {
  const search = of({ tien: { 0: 6 } });
  assert.deepEqual(found(search, "tie "), [0]);
  assert.deepEqual(found(search, "tyn "), []);
  assert.deepEqual(found(search, "tiyn "), [0]);
  assert.deepEqual(found(of({ tyo: { 0: 6 } }), "yo "), []);
});

test("two slips are forgiven in a word of eight letters, not in one of seven", () => {
  assert.deepEqual(found(of({ abcdefgh: { 0: 6 } }), "abxdefyh "), [0]);
  assert.deepEqual(found(of({ abcdefg: { 0: 6 } }), "abxdeyg "), []);
});

test("a compound that no page has is found by its halves, best where both are", () => {
  const search = of({ talo: { 0: 6, 1: 6 }, haku: { 1: 6, 2: 6 } });
  const { hits, guessed } = search.find("talohaku");
  assert.equal(guessed, false);
  assert.deepEqual(
    hits.map(({ document }) => document),
    [1, 0, 2],
  );
  near(hits[1].score / hits[0].score, 1 / 4);
});

test("the parts of a hyphenated word are asked one by one where the whole is nowhere", () => {
  const search = of({ talo: { 0: 6 }, haku: { 1: 6 }, yhteishaku: { 2: 6 } });
  assert.deepEqual(found(search, "haku-talo").sort(), [0, 1, 2]);
  assert.deepEqual(found(search, "yhteis-haku"), [2]);
  assert.deepEqual(found(search, "e-talo "), [0]);
  assert.deepEqual(found(search, "x-y haku "), [1, 2]);
});

test("two words are one where somebody wrote it together, as they stand or as base forms", () => {
  const search = of({ talohaku: { 0: 6 }, talo: { 1: 6 }, haku: { 2: 6 } });
  assert.equal(found(search, "talo haku ")[0], 0);
  assert.equal(found(search, "talon hakua ")[0], 0);
  for (const [whole, both] of [
    ["yhteishaku", "yhteis haku "],
    ["talohaku", "talon hakua "],
    ["tyomaa", "tyo maa "],
  ]) {
    const one = of({ [whole]: { 0: 1 }, tyo: { 1: 1 }, maa: { 1: 1 }, talo: { 1: 1 }, haku: { 1: 1 } });
    const score = (query) => one.find(query).hits.find(({ document }) => document === 0).score;
    near(score(both), 2 * score(`${whole} `));
  }
});

test("a word that had to be cut is no half of another", () => {
  assert.deepEqual(found(of({ talo: { 0: 6 }, haku: { 0: 6 }, kone: { 1: 6 }, talokone: { 2: 6 } }), "talohaku kone "), [0, 1, 2]);
});

test("what holds five letters of a word without its ending comes before a slip, what holds four after it", () => {
  assert.deepEqual(found(of({ avotalkoot: { 0: 6 }, talkea: { 1: 6 } }), "talkoa "), [0]);
  assert.deepEqual(found(of({ avotaloo: { 0: 6 }, talua: { 1: 6 } }), "taloa "), [1]);
  assert.deepEqual(found(of({ avotaloo: { 0: 6 }, taluua: { 1: 6 } }), "taloa "), [0]);
});

test("a word of a text is marked if it was looked for: by beginning, by four letters inside, by form", () => {
  const search = of({ talo: { 0: 6 } });
  const { terms, words } = search.find("talo");
  const means = (word, asked = words) => search.means(word, terms, asked);
  assert.equal(means("talous"), true);
  assert.equal(means("omatalo"), true);
  assert.equal(means("omatal", ["tal"]), false);
  assert.equal(means("talossa", []), true);
  assert.equal(means("ta-lon", []), true);
  assert.equal(means("katu", []), false);
  const two = of({ halu: { 0: 6 }, haluu: { 1: 6 } }, { endings: ["^u?u?n?$", "^$"] });
  assert.equal(two.means("halun", new Set([0]), []), true);
  assert.equal(two.means("haluun", new Set([0]), []), false);
  assert.equal(two.means("haluun", new Set([1]), []), true);
});

test("nothing, blanks and signs find nothing", () => {
  for (const query of ["", " ", "-", "?!"]) assert.deepEqual(of({ haku: { 0: 6 } }).find(query).hits, []);
});

test("a word that no document has leads to the others of its groups, one that some have to them as well, less surely", () => {
  const search = of({ duuni: {}, haku: { 0: 6 }, tyo: { 1: 6 } }, { groups: "#$", titles: ["a", "b"] });
  const other = of({ duuni: {}, haku: { 0: 6 }, tyo: { 1: 6 } }, { groups: "#$ $#", titles: ["a", "b"] });
  assert.deepEqual(found(search, "duuni "), [1]);
  assert.equal(search.find("duuni ").guessed, false);
  assert.deepEqual(found(other, "haku "), [0, 1]);
  assert.deepEqual(found(other, "tyo "), [1, 0]);
});
