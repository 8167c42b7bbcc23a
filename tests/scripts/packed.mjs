// A small index by hand, packed as docs/search.md says, with the shortest of everything: nothing shared, documents near each other.

const SIGNS = "!#$%&'()*+,-./:;<=>?@[]^_`{|}~";
const FINNISH = "^(?:n|a|ssa|issa)?$", SWEDISH = "^(?:en|s)?$";

/**
 * `terms` has for each term the documents that it stands in with its weight there, 1-11, and its stems: as it is, and those in `stems`.
 */
export function packed(terms, { stems = {}, titles = [], stop = [], ...more } = {}) {
  const known = Object.keys(terms).sort();
  const patterns = known.map((term) => [`0A`, ...(stems[term] ?? []).map(([language, stem]) => cut(language, term, stem))].join(" "));
  const table = [...new Set(patterns)];
  const found = known.map((term) => Object.entries(terms[term]).map(([document, weight]) => [Number(document), weight]));
  const count = Math.max(titles.length, 1 + Math.max(-1, ...found.flat().map(([document]) => document)));
  const column = (value) => Array.from({ length: count }, (_, at) => value(at));
  return {
    version: 7, lang: "fi", made: "",
    kinds: [{ name: "recipe", at: "", end: "", one: "Resepti", title: "Reseptit", prior: 1 }],
    filters: ["recipe"], phases: [], themes: [], ways: [], stop: stop.map((word) => `A${word}`).join(""), words: {},
    docs: {
      url: column((at) => `d${at}/`), title: column((at) => titles[at] ?? ""), foreign: {},
      kind: column(() => 0), phases: column(() => []), themes: column(() => []),
    },
    endings: [FINNISH, SWEDISH],
    terms: known.map((term, at) => `A${term}${table.indexOf(patterns[at]) ? SIGNS[table.indexOf(patterns[at]) - 1] : ""}`).join(""),
    patterns: table, aliases: "", aliased: "",
    postings: found.map(gaps).join(" "),
    weights: found.flat().map(([, weight]) => weight.toString(16)).join(""),
    ...more,
  };
}

function cut(language, term, stem) {
  let shared = 0;
  while (shared < stem.length && term[shared] === stem[shared]) shared++;
  return `${language}${String.fromCharCode(65 + term.length - shared)}${stem.slice(shared)}`;
}

function gaps(found) {
  return found.map(([document], at) => String.fromCharCode(35 + document - (at ? found[at - 1][0] + 1 : 0))).join("");
}
