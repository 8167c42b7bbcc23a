import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import test from "node:test";
import { Search } from "../../theme/js/search-engine.js";
import { VERSION } from "../../theme/js/search-index.js";
import { Shards } from "../../theme/js/search-shards.js";

const page = readFileSync(new URL("../../docs/search.md", import.meta.url), "utf8");
const [first, words, postings] = [...page.matchAll(/```json\n(.*?)```/gsu)].slice(2).map(([, part]) => JSON.parse(part));

/** The example of docs/search.md, of which all is wanted from the beginning. */
const opened = (more) => new Shards({ ...first, ...more });

/** What is wanted, without the mark of the index; nothing is, afterwards. */
function wanted({ wanted: names }) {
  const found = [...names].map((name) => name.replace(/-[^-]*$/, ""));
  names.clear();
  return found;
}

test("what is not there is wanted, and nothing for now", () => {
  const index = opened();
  assert.deepEqual([...index.home("haku").terms, ...index.parts], []);
  assert.deepEqual([...index.wanted], [`words-1-${first.made}`, `postings-1-${first.made}`]);
  index.wanted.clear();
  assert.deepEqual(index.posting(2), { documents: [], worth: [] });
  assert.deepEqual(wanted(index), ["postings-1"]);
  assert.equal(index.term(0), "");
  assert.deepEqual(wanted(index), ["words-0", "postings-0"]);
  assert.deepEqual([index.title(0), index.said(0), index.shown(0).summary, index.docs.phases[0]], ["", "", "", []]);
  assert.deepEqual(wanted(index), ["titles-0", "shown-0", "filed-0"]);
});

test("the example of docs/search.md is read as that page says", () => {
  const index = opened();
  index.take("words-1", words);
  index.take("postings-1", postings);
  const home = index.home("haku");
  assert.deepEqual([home.first, home.terms, Object.fromEntries(home.numbers)], [2, ["haku", "trust"], { haku: 2, trust: 3 }]);
  assert.deepEqual(Object.fromEntries(home.stems), { haku: [2, 0], hau: [2, 0], trust: [3, 2] });
  assert.deepEqual(Object.fromEntries(home.aliases), { luotto: [2, 3] });
  assert.deepEqual([index.posting(2).documents, index.posting(3).documents], [[0, 2], [2]]);
  assert.deepEqual([...index.leads], [[3, new Set([0, 2])]]);
  assert.deepEqual([[...index.related], [...index.common], [...index.elsewhere]], [[], [2], []]);
  assert.deepEqual(index.docs.kind, [0, 1, 0]);
  assert.equal(index.wanted.size, 0);
});

test("a stem leads to terms of other shards as well, in the order of all", () => {
  const index = opened();
  index.take("words-1", { ...words, strays: "AhauDkuC%", strayed: "# ## $" });
  const { stems } = index.home("haku");
  assert.deepEqual([stems.get("hau"), stems.get("hauku")], [[0, 0, 2, 0], [0, 0, 1, 0]]);
});

test("a word stands in the last shard whose key does not come after it", () => {
  const index = opened();
  for (const [word, at] of [["", 0], ["hak", 0], ["haku", 1], ["hakukone", 1], ["ö", 1], ["ha", 0]]) {
    index.home(word);
    assert.equal(wanted(index)[0], `words-${at}`, word);
  }
  assert.equal(index.begun("ha").size, 1);
  assert.deepEqual(wanted(index), ["words-0", "postings-0", "words-1", "postings-1"]);
});

test("all words are sought where those that were wanted are there, and are then one", () => {
  const index = opened();
  index.home("haku");
  index.seek();
  assert.deepEqual(wanted(index), ["words-1", "postings-1"]);
  index.seek();
  assert.deepEqual(wanted(index), ["vocabulary-0"]);
  index.take("vocabulary-0", { ...words, terms: "Ahaaste!GhakuAhakuAtrust", strays: "", strayed: "" });
  index.seek();
  assert.equal(index.wanted.size, 0);
  assert.equal(index.home("trust"), index.parts[0]);
  assert.equal(index.term(3), "trust");
});

test("what was taught is asked for until it is there, even if it is nothing", () => {
  const index = opened();
  index.learn();
  assert.deepEqual(wanted(index), ["taught-0"]);
  index.take("taught-0", { pieces: "", postings: "", weights: "" });
  index.learn();
  assert.deepEqual(wanted(index), []);
});

test("a word of a text is known as far as its shard is there, and wants none", () => {
  const index = opened();
  const search = new Search(undefined, undefined, index);
  index.posting(2);
  assert.equal(search.means("haku", new Set([2]), []), false);
  assert.deepEqual(wanted(index), ["postings-1"]);
  index.take("words-1", words);
  assert.equal(search.means("haku", new Set([2]), []), true);
  assert.equal(search.means("haku", new Set([3]), []), false);
});

test("titles, summaries and what documents are filed under are those of their places", () => {
  const index = opened({ kind: "#".repeat(17) });
  index.take("titles-1", { url: [""], title: ["Oma haku"], foreign: { 0: "en" } });
  index.take("shown-1", { summary: ["Näin."], also: [["kysely"]] });
  index.take("filed-0", { filed: `${"#".repeat(16)}$`, under: [[[], []], [[0], [1]]] });
  assert.deepEqual(index.entry(16), { url: "reseptit/oma-haku/", title: "Oma haku", lang: "en" });
  assert.deepEqual([index.said(16), index.shown(16)], ["oma haku", { summary: "Näin.", also: ["kysely"] }]);
  assert.deepEqual([index.docs.phases[16], index.docs.themes[16], index.docs.themes[15]], [[0], [1], []]);
});

test("what is wanted is fetched, each shard once for all, anew after a failure", async () => {
  const asked = [];
  let status = 404;
  const server = createServer((request, response) => {
    asked.push(request.url);
    response.writeHead(status).end(JSON.stringify(request.url.includes("words") ? words : postings));
  });
  await new Promise((ready) => {
    server.listen(0, "127.0.0.1", () => ready());
  });
  const home = `http://127.0.0.1:${server.address().port}/haku/`;
  const index = opened();
  index.posting(2);
  await assert.rejects(index.supply(home), /404/);
  status = 200;
  index.home("haku");
  await index.supply(home);
  assert.deepEqual(index.home("haku").terms, ["haku", "trust"]);
  const other = opened();
  other.home("haku");
  await other.supply(home);
  assert.deepEqual(other.posting(3).documents, [2]);
  const names = ["words", "postings"].map((sort) => `/haku/${sort}-1-${first.made}.json`);
  assert.deepEqual(asked.sort(), [names[1], names[1], names[0]].sort());
  server.closeAllConnections();
  server.close();
});

test("an index of another version is refused", () => {
  for (const version of [VERSION - 1, VERSION + 1, undefined]) assert.throws(() => opened({ version }), { name: "RangeError" });
});

test("a word of two letters that is still being typed is none that begins so", () => {
  const index = opened();
  const search = new Search(undefined, undefined, index);
  index.take("words-1", words);
  index.take("postings-1", postings);
  index.take("words-0", { ...words, terms: "AaaAab", patterns: ["0A"], aliases: "", aliased: "", strays: "", strayed: "" });
  index.take("postings-0", { ...postings, postings: "# $", weights: "99", related: ["", ""], leads: ["", ""], common: "" });
  assert.deepEqual(search.find("tr").hits, []);
  assert.deepEqual(search.find("tru").hits.map(({ document }) => document), [2]);
  assert.deepEqual(search.find("aa").hits.map(({ document }) => document), [0]);
});
