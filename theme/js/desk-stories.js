// What is asked of a story that fills in what readers fill in: papers with every blank, days in order, gates that there are. Knows no page.

import { lastOf, problem, record, records, text, texts } from "./desk-rules.js";

/** @typedef {import("./desk-yaml.js").Fields} Fields */
/** @typedef {import("./desk-check.js").Entry} Entry */
/** @typedef {import("./desk-check.js").Path} Path */
/** @typedef {import("./desk-check.js").Problem} Problem */
/** @typedef {{labels: string[], parts: {title: string, columns: number}[]}} Blanks of a document */

/** @type {(entry: Entry) => Problem[]} */
export function ofStory({ values, known }) {
  const chapters = records(values.chapters);
  const papers = chapters.flatMap((chapter, number) =>
    records(chapter.papers).map((paper, at) => ({ paper, path: ["chapters", number, "papers", at] })),
  );
  return [
    ...(text(values.invented) === "true" ? [] : [problem("story-not-invented", ["invented"])]),
    ...inOrder(chapters),
    ...papers.flatMap(({ paper, path }, place) =>
      ofPaper(
        paper,
        path,
        papers.slice(0, place).map((each) => text(each.paper.name)),
        known.documents?.[text(paper.document)],
      ),
    ),
    ...chapters.flatMap((chapter, number) =>
      ofGate(record(chapter.gate), ["chapters", number, "gate"], known.courses?.[text(values.menu)] ?? 0),
    ),
  ];
}

/** @param {Fields[]} chapters */
const inOrder = (chapters) => chapters.flatMap((chapter, number) => {
  const [before, found] = [number ? text(chapters[number - 1].when) : "", text(chapter.when)];
  const isBefore = before && found && lastOf(found) < `${before}-01-01`.slice(0, "2026-11-28".length);
  return isBefore ? [problem("story-order", ["chapters", number, "when"], { found, before })] : [];
});

/**
 * @param {Fields} paper
 * @param {Path} path
 * @param {string[]} seen
 * @param {Blanks | undefined} known
 * @returns {Problem[]}
 */
function ofPaper(paper, path, seen, known) {
  const name = text(paper.name);
  const twice = seen.includes(name) ? [problem("story-name-twice", [...path, "name"], { found: name })] : [];
  if (!known) return twice;
  const filled = Object.keys(record(paper.values));
  const strange = filled.filter((each) => !known.labels.includes(each));
  const missing = known.labels.filter((each) => !filled.includes(each));
  return [
    ...twice,
    ...strange.map((each) =>
      problem("story-blank-unknown", [...path, "values", each], { found: each, known: known.labels.join(", "), near: "" }),
    ),
    ...(missing.length ? [problem("story-blank-missing", [...path, "values"], { found: missing.join(", ") })] : []),
    ...records(paper.parts).flatMap((part, at) => ofPart(part, [...path, "parts", at], known)),
  ];
}

/**
 * @param {Fields} filled
 * @param {Path} path
 * @param {Blanks} known
 */
function ofPart(filled, path, known) {
  const part = known.parts[Number(text(filled.part)) - 1];
  if (!part) return [problem("story-part", [...path, "part"], { found: text(filled.part), most: known.parts.length })];
  const rows = Array.isArray(filled.rows) ? filled.rows : [];
  return rows.flatMap((row, line) => {
    const found = texts(row).length;
    return found === part.columns
      ? []
      : [problem("story-cells", [...path, "rows", line], { found, expected: part.columns, title: part.title })];
  });
}

/**
 * @param {Fields} gate
 * @param {Path} path
 * @param {number} courses
 */
function ofGate(gate, path, courses) {
  const found = Number(text(gate.course));
  const goesOn = text(gate.decision) === "continue";
  return [
    ...(courses && found > courses ? [problem("story-gate", [...path, "course"], { found, most: courses })] : []),
    ...records(gate.conditions).flatMap(({ met }, at) =>
      goesOn && text(met) === "false" ? [problem("story-gate-unmet", [...path, "conditions", at, "met"])] : [],
    ),
  ];
}
