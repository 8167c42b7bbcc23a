// The two parts of an index: both in one file, or the second beside the first as on a site.
import { readFileSync } from "node:fs";

/** @param {string} file */
export function parts(file) {
  const first = JSON.parse(readFileSync(file, "utf8"));
  return Array.isArray(first) ? first : [first, JSON.parse(readFileSync(new URL("rest.json", `file://${file}`), "utf8"))];
}
