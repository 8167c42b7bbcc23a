// MiniSearch over texts and queries that are stems already: beginnings and slips as its own pages recommend.
import { readFileSync } from "node:fs";

const { default: MiniSearch } = await import(process.argv[2]);
const { documents, queries } = JSON.parse(readFileSync(0, "utf8"));
const search = new MiniSearch({ fields: ["title", "names", "summary", "body"], storeFields: ["url", "prior"], processTerm: (term) => term });
search.addAll(documents);
const options = {
  boost: { title: 6, names: 4, summary: 2 }, prefix: true, combineWith: "OR",
  fuzzy: (term) => (term.length > 4 ? 0.2 : false), boostDocument: (_id, _term, { prior }) => prior,
};
console.log(JSON.stringify(queries.map((query) => search.search(query, options).slice(0, 10).map(({ url }) => url))));
