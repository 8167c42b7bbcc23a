// Answers queries from an index in Node: `node ask.mjs engine.js index.json < queries.json`, for tests and benchmarks.
import { readFileSync } from "node:fs";
import { parts } from "./parts.mjs";

const [engine, file] = process.argv.slice(2);
const { Search } = await import(engine);
const both = parts(file);
const began = performance.now();
const search = new Search(...both);
const opened = performance.now() - began;
const queries = JSON.parse(readFileSync(0, "utf8"));
for (const query of queries) search.find(query);
const answers = queries.map((query) => {
  const start = performance.now();
  const { hits, guessed } = search.find(query);
  const ms = performance.now() - start;
  return { query, ms, guessed, urls: hits.slice(0, 10).map(({ document }) => search.index.docs.url[document]), count: hits.length };
});
console.log(JSON.stringify({ opened, answers }));
