// What the browser reads from an index: `node read.mjs engine.js index.json`.
import { readFileSync } from "node:fs";

const [engine, file] = process.argv.slice(2);
const { Search } = await import(engine);
const data = JSON.parse(readFileSync(file, "utf8"));
const { index } = new Search(data);
const languages = [data.lang, ...["fi", "sv", "en"].filter((lang) => lang !== data.lang)];
const stems = index.terms.map(() => []);
for (const [stem, found] of index.stems) {
  for (let at = 0; at < found.length; at += 2) stems[found[at]].push([languages[found[at + 1]], stem]);
}
const postings = index.postings.map(({ documents, worth }) => documents.map((document, at) => [document, Number(worth[at].toFixed(9))]));
console.log(JSON.stringify({ terms: index.terms, stems, postings }));
