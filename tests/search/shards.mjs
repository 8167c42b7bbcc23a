// Answers queries from an index in shards and from the whole: `node shards.mjs engine.js folder < queries.json`. The folder has the
// shards and `whole.json`, both parts of the index; each query begins with nothing of the shards but the first.
import { readFileSync } from "node:fs";
import { parts } from "./parts.mjs";

const [engine, folder] = process.argv.slice(2);
const [{ Search }, { Shards }] = await Promise.all([engine, "search-shards.js"].map((name) => import(new URL(name, `file://${engine}`))));
const read = (name) => JSON.parse(readFileSync(`${folder}/${name}.json`, "utf8"));
const said = ({ hits, guessed, words }) => ({ hits: hits.map(({ document, score }) => [document, score]), guessed, words });

/** What is found in shards, which of them were fetched, and in how many steps. */
function sharded(query) {
  const index = new Shards(read("index"));
  const search = new Search(undefined, undefined, index);
  index.learn();
  for (const name of index.wanted) index.take(name, read(name));
  const names = [];
  for (let steps = 0; ; steps++) {
    const found = search.find(query);
    if (!index.wanted.size) return { ...said(found), names, steps, shown: found.hits.slice(0, 10).map(({ document }) => index.entry(document).url) };
    for (const name of index.wanted) index.take(name, read(name));
    names.push(...index.wanted);
    search.forget();
  }
}

const whole = new Search(...parts(`${folder}/whole.json`));
whole.index.isDeep = false;
const answers = JSON.parse(readFileSync(0, "utf8")).map((query) => ({ query, whole: said(whole.find(query)), sharded: sharded(query) }));
console.log(JSON.stringify(answers));
