// The pieces that the browser parts queries into: `node pieces.mjs engine.js index.json < queries.json`.
import { readFileSync } from "node:fs";

const { pieces, words } = await import(new URL("words.js", `file://${process.argv[2]}`));
console.log(JSON.stringify(JSON.parse(readFileSync(0, "utf8")).map((query) => [...pieces(words(query))])));
