// MiniSearch over the same documents: words as they are, and words with the build's terms beside them.
import { readFileSync } from "node:fs";

const { default: MiniSearch } = await import(process.argv[2]);
const { documents, queries } = JSON.parse(readFileSync(0, "utf8"));
const fold = (text) => text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");

const measure = (name, fields, boost) => {
  const search = new MiniSearch({ fields, storeFields: ["url", "prior"], processTerm: fold });
  search.addAll(documents);
  const options = { boost, prefix: true, fuzzy: (term) => (term.length > 4 ? 0.2 : false), combineWith: "OR",
    boostDocument: (_id, _term, { prior }) => prior };
  const index = JSON.stringify(search);
  for (const query of queries) search.search(query, options);
  const answers = [], ms = [];
  for (const query of queries) {
    const began = performance.now();
    const found = search.search(query, options);
    ms.push(performance.now() - began);
    answers.push(found.slice(0, 10).map(({ url }) => url));
  }
  return { name, index, answers, ms };
};

console.log(JSON.stringify([
  measure("MiniSearch, plain words", ["title", "names", "summary", "body"], { title: 6, names: 4, summary: 2 }),
  measure("MiniSearch, our terms", ["title", "names", "summary", "body", "titleTerms", "nameTerms", "bodyTerms"],
    { title: 6, names: 4, summary: 2, titleTerms: 5, nameTerms: 3, bodyTerms: 1 }),
]));
