// What the browser reads from an index: `node read.mjs engine.js index.json`.
import { parts } from "./parts.mjs";

const [engine, file] = process.argv.slice(2);
const { Search } = await import(engine);
const { index } = new Search(...parts(file));
const { lang } = index.data;
const languages = [lang, ...["fi", "sv", "en"].filter((other) => other !== lang)];
const stems = index.terms.map(() => []);
for (const [stem, found] of index.stems) {
  for (let at = 0; at < found.length; at += 2) stems[found[at]].push([languages[found[at + 1]], stem]);
}
const postings = index.postings.map(({ documents, worth }) => documents.map((document, at) => [document, Number(worth[at].toFixed(9))]).sort(([one], [other]) => one - other));
console.log(JSON.stringify({ terms: index.terms, stems, postings }));
