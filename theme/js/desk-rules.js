// What is asked of an entry as a whole: statuses true to the evidence, times and sums that add up, states and their days. Knows no page.

import { amount, fault, isFault } from "./desk-values.js";

/** @typedef {import("./desk-yaml.js").Value} Value */
/** @typedef {import("./desk-yaml.js").Fields} Fields */
/** @typedef {import("./desk-check.js").Entry} Entry */
/** @typedef {import("./desk-check.js").Problem} Problem */
/** @typedef {import("./desk-check.js").Path} Path */
/** @typedef {import("./desk-values.js").Args} Args */
/** @typedef {(entry: Entry) => Problem[]} Rule */

const TRIES = ["done", "result"];
const CLAIMS = ["tried", "established"];
const WORKING_DAY = 0.6;
const CENTURY = 17_520_000;

/**
 * @param {string} code
 * @param {Path} path
 * @param {Args} [args]
 * @returns {Problem}
 */
export const problem = (code, path, args = {}) => ({ ...fault(code, args), path });

/**
 * @param {Value | undefined} value
 * @returns {Fields[]}
 */
export const records = (value) =>
  Array.isArray(value) ? value.flatMap((each) => (typeof each === "object" && !Array.isArray(each) ? [each] : [])) : [];

/**
 * @param {Value | undefined} value
 * @returns {Fields}
 */
export const record = (value) => (value && typeof value === "object" && !Array.isArray(value) ? value : {});

/** @param {Value | undefined} value */
export const text = (value) => (typeof value === "string" ? value : "");

/**
 * @param {Value | undefined} value
 * @returns {string[]}
 */
export const texts = (value) => (Array.isArray(value) ? value.map(text) : []);

/** @type {Rule} */
function proved({ form, values, known }) {
  const status = text(values.status);
  if (!CLAIMS.includes(status)) return planned(values, known);
  if (!form.fields?.some(({ name }) => name === "evidence")) return [problem("status-without-evidence", ["status"], { found: status })];
  const tries = records(values.evidence).filter(({ kind }) => TRIES.includes(text(kind)));
  const done = tries.flatMap((finding) => { const one = known.cases[text(finding.case)]; return one ? [one.implementers.join(" ")] : []; });
  const few = new Set(done).size < (status === "tried" ? 1 : 2);
  const isSure = tries.every((finding) => text(finding.case) in known.cases);
  return [...planned(values, known), ...(few && isSure ? [problem(`status-${status}`, ["status"])] : [])];
}

/**
 * @param {Fields} values
 * @param {Entry["known"]} known
 */
const planned = (values, known) =>
  records(values.evidence).flatMap((finding, place) => {
    const id = text(finding.case);
    return TRIES.includes(text(finding.kind)) && known.cases[id]?.state === "planned"
      ? [problem("evidence-planned", ["evidence", place, "kind"], { id })]
      : [];
  });

/**
 * Least and most in minutes.
 * @param {Value | undefined} value
 * @param {Entry["known"]} known
 * @returns {[number, number] | null}
 */
function minutes(value, known) {
  const sort = known.quantities.Duration;
  const found = amount(text(value), sort);
  if (isFault(found)) return null;
  const each = Number(sort.each[found.unit]);
  return [found.bound === "at_most" ? 0 : found.low * each, found.bound === "at_least" ? CENTURY : found.high * each];
}

/**
 * Times of parts that do not fit the time of the whole.
 * @param {Entry} entry
 * @param {Fields[]} parts
 * @param {string} code
 * @param {number} share
 * @returns {Problem[]}
 */
function unlike({ values, known }, parts, code, share) {
  const written = text(record(values.serving).duration);
  const [whole, spans] = [minutes(written, known), parts.map(({ duration }) => minutes(duration, known))];
  if (!whole || !spans.length || spans.includes(null)) return [];
  const [low, high] = [0, 1].map((side) => spans.reduce((sum, span) => sum + (span?.[side] ?? 0), 0));
  if (high >= whole[0] * share && low <= whole[1]) return [];
  const said = parts.map(({ duration }) => text(duration)).join(" + ");
  return [problem(code, ["serving", "duration"], { parts: said, found: inOneUnit(low, high, known), expected: written })];
}

/**
 * @param {number} low
 * @param {number} high
 * @param {Entry["known"]} known
 */
function inOneUnit(low, high, known) {
  const sort = known.quantities.Duration;
  const unit = ["month", "day", "hour"].find((name) => low >= Number(sort.each[name])) ?? "minute";
  const form = new Intl.NumberFormat(known.lang, { maximumFractionDigits: 1 });
  const [first, last] = [low, high].map((side) => form.format(side / Number(sort.each[unit])));
  return `${first === last ? first : `${first}–${last}`} ${sort.named[unit][high / Number(sort.each[unit]) === 1 ? 0 : 1]}`;
}

/** @type {Rule} */
const ofSteps = (entry) => unlike(entry, records(entry.values.steps), "steps-outside-serving", 1);

/** @type {Rule} */
function ofAgenda(entry) {
  const found = amount(text(record(entry.values.serving).duration), entry.known.quantities.Duration);
  const isClock = !isFault(found) && ["minute", "hour"].includes(found.unit);
  return unlike(entry, records(entry.values.agenda), "agenda-sum", isClock ? 1 : WORKING_DAY);
}

/**
 * The last day that a partial date covers, as text that sorts.
 * @param {string} date
 */
export const lastOf = (date) => `${date}-99-99`.slice(0, "2026-11-28".length);

/**
 * @param {string} first the field of the first day
 * @param {string} last
 * @returns {Rule}
 */
const inOrder = (first, last) => ({ values }) => {
  const [start, end] = [text(values[first]), text(values[last])];
  const isBackwards = start && end && lastOf(end) < `${start}-01-01`.slice(0, "2026-11-28".length);
  return isBackwards ? [problem("dates-order", [last], { start, end })] : [];
};

/** @type {Rule} */
function ofBudget({ values, known }) {
  const sort = known.quantities.Money;
  const budget = record(values.budget);
  const parts = ["fund", "other"].flatMap((name) => (name in budget ? [amount(text(budget[name]), sort)] : []));
  const total = amount(text(budget.total), sort);
  if (isFault(total) || !parts.length) return [];
  const exact = [total, ...parts].flatMap((one) => (isFault(one) || one.bound || one.low !== one.high ? [] : [one.low]));
  const [whole, ...rest] = exact;
  const sum = rest.reduce((all, part) => all + part, 0);
  if (exact.length <= parts.length || !(sum > whole || (parts.length > 1 && sum !== whole))) return [];
  const form = new Intl.NumberFormat(known.lang);
  return [
    problem("budget-sum", ["budget", "total"], {
      found: sort.money.replace("{value}", form.format(sum)).replaceAll("\u00a0", " "),
      expected: text(budget.total),
    }),
  ];
}

/** @type {Rule} */
function ofHistory({ values }) {
  const steps = records(values.history);
  const late = steps.flatMap((step, place) => {
    const before = place ? text(steps[place - 1].date) : "";
    return text(step.date) < before ? [problem("step-order", ["history", place, "date"], { date: text(step.date), before })] : [];
  });
  const last = steps.length ? text(steps.at(-1)?.state) : text(values.state);
  return last === text(values.state) ? late : [...late, problem("step-state", ["state"], { found: text(values.state), expected: last })];
}

/** @type {Rule} */
function ofCanvases({ values, known }) {
  return records(values.templates).flatMap(({ canvas }, place) => {
    const found = text(canvas);
    const isKnown = !found || known.canvases.includes(found);
    return isKnown ? [] : [problem("unknown-canvas", ["templates", place, "canvas"], { found, known: known.canvases.join(", ") })];
  });
}

/** @type {Rule} */
function ofFormerIds({ kind, id, values, known }) {
  return texts(values.former_ids).flatMap((former, place) => {
    const isTaken = former === id || former in (known.titles[kind] ?? {});
    return isTaken ? [problem("id-taken", ["former_ids", place], { id: former, other: `${known.folders[kind]}/${former}.yml` })] : [];
  });
}

const BLANK = /\{([a-z0-9-]+)\}/g;

/** @type {Rule} */
function ofBlanks({ values }) {
  const blanks = records(values.fields);
  const names = blanks.map(({ name }) => text(name));
  /** @type {{path: Path, words: string}[]} */
  const wordings = [{ path: ["heading"], words: text(values.heading) }, ...records(values.parts).flatMap((part, place) => [
    { path: ["parts", place, "title"], words: text(part.title) },
    { path: ["parts", place, "text"], words: text(part.text) },
    ...texts(part.columns).map((words, column) => ({ path: ["parts", place, "columns", column], words })),
  ])];
  const unknown = wordings.flatMap(({ path, words }) =>
    [...words.matchAll(BLANK)].flatMap(([, name]) =>
      names.includes(name) ? [] : [problem("blank-unknown", path, { found: name, known: names.join(", ") })],
    ),
  );
  return [...unknown, ...twice(blanks, "name"), ...twice(blanks, "label")];
}

/**
 * @param {Fields[]} blanks
 * @param {string} field
 */
const twice = (blanks, field) =>
  blanks.flatMap((blank, place) => {
    const isSeen = blanks.slice(0, place).some((each) => text(each[field]) === text(blank[field]));
    return isSeen ? [problem("blank-twice", ["fields", place, field], { found: text(blank[field]) })] : [];
  });

/**
 * Pictures that there are and can be published; of others what is wrong was found before.
 * @type {Rule}
 */
function ofPictures({ values, known }) {
  return records(values.images).flatMap((image, place) => {
    const name = text(image.file);
    const there = known.pictures?.[name];
    if (there?.code === "" || !name || !known.pictures) return [];
    const isPath = !/\\|:|^\/|(?:^|\/)\.\.(?:\/|$)/.test(name);
    const [code, args] = there ? [there.code, there.args] : [isPath ? "image-missing" : "image-path", { found: name, near: "" }];
    return [problem(code, ["images", place, "file"], args)];
  });
}

/** @type {Rule} */
function ofTables({ values, known }) {
  const named = [
    { name: text(values.data), path: ["data"] },
    ...texts(values.observations).map((name, place) => ({ name, path: ["observations", place] })),
  ];
  return named.flatMap(({ name, path }) => {
    if (!name || !known.tables || known.tables.includes(name)) return [];
    const ending = /\.\w+$/.exec(name)?.[0] ?? "";
    const isProgram = known.programs?.includes(ending.toLowerCase());
    const expected = `${name.slice(0, name.length - ending.length)}.csv`;
    return [
      isProgram
        ? problem("data-format", path, { found: ending, expected })
        : problem("data-missing", path, { file: `metrics/data/${name}`, near: "" }),
    ];
  });
}

/**
 * Nothing comes before itself, however long the way round.
 * @param {string} code
 * @param {string} field
 * @param {"after" | "part_of"} way
 * @returns {Rule}
 */
const noRing = (code, field, way) => ({ kind, id, values, known }) => {
  const own = values[field];
  const next = (/** @type {string} */ one) => (one === id ? [own ?? []].flat().map((each) => text(each)) : (known[way]?.[one] ?? []));
  for (const start of next(id)) {
    const chain = start === id && field === "part_of" ? null : wayTo(start, id, next);
      const title = (/** @type {string} */ one) => {
        const found = known.titles[kind]?.[one] ?? one;
        return found.toLowerCase() === one ? one : `${one} (${found})`;
      };
    if (chain) return [problem(code, [field], { chain: [id, ...chain].map(title).join(" → "), id: start })];
  }
  return [];
};

/**
 * @param {string} start
 * @param {string} end
 * @param {(one: string) => string[]} next
 * @returns {string[] | null}
 */
function wayTo(start, end, next) {
  const waiting = [[start]];
  const seen = new Set([start]);
  for (const chain of waiting) {
    const last = chain[chain.length - 1];
    if (last === end) return chain;
    for (const other of next(last)) if (!seen.has(other) && seen.add(other)) waiting.push([...chain, other]);
  }
  return null;
}

/** @type {Rule} */
function ofAnswer({ values, known }) {
  const found = text(values.state);
  const challenges = texts(values.challenges);
  const isAnswered =
    ["pilots", "pilot_plans"].some((name) => name in values) ||
    challenges.some((id) => known.answered?.includes(id) || !(id in known.titles.challenge));
  return ["piloting", "solved"].includes(found) && !isAnswered ? [problem("state-unanswered", ["state"], { found })] : [];
}

/** @type {Record<string, Rule[]>} */
const RULES = {
  recipe: [ofSteps, noRing("reference-cycle", "after", "after")],
  method: [ofAgenda, ofCanvases],
  case: [inOrder("start", "end"), ofBudget, noRing("part-cycle", "part_of", "part_of")],
  challenge: [inOrder("open_from", "open_to"), ofHistory, ofAnswer],
  need: [ofHistory, ofAnswer],
  metric: [ofTables],
  document: [ofBlanks],
};

/**
 * What is wrong with an entry whose values are sound one by one.
 * @param {Entry} entry
 * @returns {Problem[]}
 */
export const entryFaults = (entry) => [proved, ofFormerIds, ofPictures, ...(RULES[entry.kind] ?? [])].flatMap((rule) => rule(entry));
