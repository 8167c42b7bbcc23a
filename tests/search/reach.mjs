// The terms that the browser reaches from each word: `node reach.mjs engine.js index.json < words.json`.
import { readFileSync } from "node:fs";
import { parts } from "./parts.mjs";

const [engine, file] = process.argv.slice(2);
const [{ Search }, { forms }, { fold, joined }] = await Promise.all([engine, "search-words.js", "words.js"].map((name) => import(new URL(name, `file://${engine}`))));
const { index } = new Search(...parts(file));
const answers = JSON.parse(readFileSync(0, "utf8")).map((word) => {
  const found = new Map();
  index.aliases.clear();
  forms(index, joined(fold(word)), found);
  return [...found.keys()].map((term) => index.terms[term]).sort();
});
console.log(JSON.stringify(answers));
