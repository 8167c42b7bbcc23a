// How the browser folds and parts texts: `node fold.mjs engine.js index.json < texts.json`.
import { readFileSync } from "node:fs";

const { fold, words } = await import(new URL("words.js", `file://${process.argv[2]}`));
console.log(JSON.stringify(JSON.parse(readFileSync(0, "utf8")).map((text) => [words(text), fold(text)])));
