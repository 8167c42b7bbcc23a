// Whether a metric's description of how to count says what can be counted: names told apart, columns that hold
// what is asked of them. Knows no page.

import { problem, record, records, text, texts } from "./desk-rules.js";

/** @typedef {import("./desk-yaml.js").Fields} Fields */
/** @typedef {import("./desk-check.js").Entry} Entry */
/** @typedef {import("./desk-check.js").Path} Path */
/** @typedef {import("./desk-check.js").Problem} Problem */
/** @typedef {"number" | "date" | "text" | "choice" | "any"} Use */

/** @type {Record<string, string[]>} */
const FITTING = { number: ["number", "scale"], date: ["date", "year"], choice: ["choice", "yes_no"], text: ["text", "choice", "link"] };
/** @type {Record<string, [number, number]>} */
const OF_FIGURES = { ratio: [2, 2], growth: [1, 1], difference: [2, Number.MAX_SAFE_INTEGER], total: [2, Number.MAX_SAFE_INTEGER] };
const OF_SHEET = ["count", "share", "net"];
const OF_NUMBERS = ["sum", "mean", "median"];
const SHARES = ["share", "net"];
const PERCENT = ["share", "net", "growth"];
const NOT_PERCENT = ["count", "distinct", "age"];
const PARTS = ["percent", "ratio"];
const FLAGS = ["yes", "no"];
const CONDITIONS = ["where", "that", "against"];

/** @type {(entry: Entry) => Problem[]} */
export function ofMeasure({ values }) {
  if (!("measure" in values)) return texts(values.observations).length ? [problem("measure-missing", ["observations"])] : [];
  const measure = record(values.measure);
  const typed = "typed" in values ? [problem("measure-typed", ["typed"])] : [];
  const chosen = records(measure.figures).find(({ name }) => text(name) === text(measure.value));
  const [found, expected] = [chosen ? unitOf(chosen) : "", text(values.unit)];
  const units = chosen && found !== expected ? [problem("measure-value-unit", ["measure", "value"], { found, expected })] : [];
  const twice = twiceNamed(measure);
  const faults = twice.length ? twice : new Looking(measure).all();
  return [...typed, ...faults.map((each) => ({ ...each, path: ["measure", ...each.path] })), ...units];
}

/** @param {Fields} figure */
const unitOf = (figure) => text(figure.unit) || "count";

/** @param {Fields} sheet */
const heads = (sheet) =>
  ["columns", "derived"].flatMap((part) => records(sheet[part]).map((head, at) => ({ head, path: /** @type {Path} */ ([part, at]) })));

/** @param {Fields} sheet */
const namesOf = (sheet) => heads(sheet).map(({ head }) => text(head.name));

/**
 * Names that two things have.
 * @param {Fields} measure
 */
function twiceNamed(measure) {
  const names = [
    ...records(measure.sheets).flatMap((sheet, at) => [
      { name: text(sheet.name), path: ["sheets", at, "name"] },
      ...heads(sheet).map(({ head, path }) => ({ name: text(head.name), path: ["sheets", at, ...path, "name"] })),
    ]),
    ...records(measure.figures).map(({ name }, at) => ({ name: text(name), path: ["figures", at, "name"] })),
  ];
  return names.flatMap(({ name, path }, place) =>
    names.slice(0, place).some((each) => each.name === name) ? [problem("measure-twice", path, { found: name })] : [],
  );
}

/** Looks at a description whose names are told apart. */
class Looking {
  /** @param {Fields} measure */
  constructor(measure) {
    this.measure = measure;
    this.sheets = records(measure.sheets);
    this.figures = records(measure.figures);
    this.columns = new Map(this.sheets.flatMap((sheet) => records(sheet.columns).map((column) => [text(column.name), column])));
  }

  all() {
    const names = this.figures.map(({ name }) => text(name));
    return [
      ...this.sheets.flatMap((sheet, at) => this.sheet(sheet, ["sheets", at])),
      ...this.figures.flatMap((figure, at) => this.figure(figure, ["figures", at], names.slice(0, at))),
      ...["value", "n"].flatMap((name) => (name in this.measure ? unknown([name], [text(this.measure[name])], names) : [])),
    ];
  }

  /** @param {Fields} sheet @param {Path} path */
  sheet(sheet, path) {
    const filled = records(sheet.columns).map(({ name }) => text(name));
    return [
      ...this.time([...path, "when"], texts(sheet.when), namesOf(sheet)),
      ...records(sheet.columns).flatMap((column, at) => this.column(column, [...path, "columns", at])),
      ...records(sheet.derived).flatMap((one, at) => this.derived(one, [...path, "derived", at], filled)),
    ];
  }

  /** @param {Path} path @param {string[]} when @param {string[]} known */
  time(path, when, known) {
    const wrong = count(path, "when", when.length, [1, 2]);
    return wrong.length ? wrong : this.used(path, when, known, "date", "when");
  }

  /** @param {Fields} column @param {Path} path */
  column(column, path) {
    const [holds, to, choices] = [text(column.holds), text(column.to), records(column.choices).map(({ name }) => text(name))];
    return [
      ...(choices.length > 0 === (holds === "choice") ? [] : [problem("measure-field", path, { field: "choices", how: holds })]),
      ...((to !== "") === (holds === "link") ? [] : [problem("measure-field", path, { field: "to", how: holds })]),
      ...(to ? this.used([...path, "to"], [to], [...this.columns.keys()], "text", "link") : []),
      ...choices.flatMap((name, at) =>
        choices.indexOf(name) < at ? [problem("measure-twice", [...path, "choices", at, "name"], { found: name })] : [],
      ),
    ];
  }

  /** @param {Fields} one @param {Path} path @param {string[]} known */
  derived(one, path, known) {
    const [how, of] = [text(one.how), texts(one.of)];
    const pairs = ["days", "ratio"].includes(how) ? count([...path, "of"], how, of.length, [2, 2]) : [];
    return [...pairs, ...this.used([...path, "of"], of, known, how === "days" ? "date" : "number", how)];
  }

  /** @param {Fields} figure @param {Path} path @param {string[]} before */
  figure(figure, path, before) {
    const [how, of] = [text(figure.how), texts(figure.of)];
    if (how in OF_FIGURES) return ofFigures(figure, path, before);
    const single = how === "distinct" ? [] : count([...path, "of"], how, of.length, [1, 1]);
    const sheet = this.sheets.find((each) => (OF_SHEET.includes(how) ? text(each.name) === of[0] : namesOf(each).includes(of[0])));
    const known = this.sheets.flatMap((each) => (OF_SHEET.includes(how) ? [text(each.name)] : namesOf(each)));
    const named = OF_SHEET.includes(how) ? unknown([...path, "of"], of, known) : this.used([...path, "of"], of, known, useOf(how), how);
    const rows = sheet ? [...unknown([...path, "of"], of.slice(1), namesOf(sheet)), ...this.rows(figure, path, namesOf(sheet))] : [];
    return [...single, ...named, ...rows, ...needs(figure, path)];
  }

  /** @param {Fields} figure @param {Path} path @param {string[]} own */
  rows(figure, path, own) {
    const conditions = CONDITIONS.flatMap((part) =>
      records(figure[part]).flatMap((condition, at) => this.condition(condition, [...path, part, at], own)),
    );
    const when = "when" in figure ? this.time([...path, "when"], texts(figure.when), own) : [];
    if (!("having" in figure)) return [...conditions, ...when];
    const name = text(record(figure.having).column);
    const links = [...this.columns].filter(([, one]) => text(one.holds) === "link" && own.includes(text(one.to))).map(([link]) => link);
    return [...conditions, ...when, ...(links.includes(name) ? [] : unknown([...path, "having", "column"], [name], links))];
  }

  /** @param {Fields} condition @param {Path} path @param {string[]} own */
  condition(condition, path, own) {
    const [name, words] = [text(condition.column), texts(condition.any_of)];
    const holds = text(this.columns.get(name)?.holds);
    const choices = records(this.columns.get(name)?.choices).map((each) => text(each.name));
    return [
      ...this.used([...path, "column"], [name], own, useIn(condition), "where"),
      ...("after" in condition === "months" in condition
        ? []
        : [problem("measure-field", path, { field: "after" in condition ? "months" : "after", how: "where" })]),
      ...("after" in condition ? this.used([...path, "after"], [text(condition.after)], own, "date", "where") : []),
      ...(words.length && FITTING.choice.includes(holds) ? unknown([...path, "any_of"], words, holds === "yes_no" ? FLAGS : choices) : []),
    ];
  }

  /**
   * Names of columns that are unknown, or hold what cannot be used so.
   * @param {Path} path
   * @param {string[]} names
   * @param {string[]} known
   * @param {Use} use
   * @param {string} how
   * @returns {Problem[]}
   */
  used(path, names, known, use, how) {
    const unfit = names.flatMap((name, at) => {
      const holds = this.columns.has(name) ? text(this.columns.get(name)?.holds) : "number";
      const fits = !known.includes(name) || use === "any" || FITTING[use].includes(holds);
      return fits
        ? []
        : [problem("measure-kind", ["of", "when"].includes(String(path.at(-1))) ? [...path, at] : path, { how, found: name, holds })];
    });
    return [...unknown(path, names, known), ...unfit];
  }
}

/** @param {Fields} condition @returns {Use} */
function useIn(condition) {
  if ("any_of" in condition) return "choice";
  if ("after" in condition) return "date";
  return "least" in condition || "most" in condition ? "number" : "any";
}

/** @param {string} how @returns {Use} */
function useOf(how) {
  if (OF_NUMBERS.includes(how)) return "number";
  return how === "age" ? "date" : "text";
}

/** @param {Fields} figure @param {Path} path @param {string[]} before */
function ofFigures(figure, path, before) {
  const how = text(figure.how);
  const foreign = [...CONDITIONS, "when", "having"].filter((name) => name in figure);
  return [
    ...count([...path, "of"], how, texts(figure.of).length, OF_FIGURES[how]),
    ...unknown([...path, "of"], texts(figure.of), before),
    ...foreign.map((field) => problem("measure-field", [...path, field], { field, how })),
    ...(how === "growth" && unitOf(figure) !== "percent" ? [problem("measure-unit", [...path, "how"], { how, unit: unitOf(figure) })] : []),
  ];
}

/**
 * Conditions of shares belong to shares, which need them; a share is per cent or a ratio, a number of rows neither.
 * @param {Fields} figure
 * @param {Path} path
 */
function needs(figure, path) {
  const [how, unit] = [text(figure.how), unitOf(figure)];
  const needed = { that: SHARES.includes(how), against: how === "net" };
  const isUnfit = (PERCENT.includes(how) && !PARTS.includes(unit)) || (NOT_PERCENT.includes(how) && PARTS.includes(unit));
  return [
    ...Object.entries(needed).flatMap(([field, is]) => (field in figure === is ? [] : [problem("measure-field", path, { field, how })])),
    ...(isUnfit ? [problem("measure-unit", [...path, "how"], { how, unit })] : []),
  ];
}

/** @param {Path} path @param {string[]} names @param {string[]} known */
const unknown = (path, names, known) =>
  names.flatMap((name, at) =>
    known.includes(name)
      ? []
      : [
          problem("measure-unknown", ["of", "when", "any_of"].includes(String(path.at(-1))) ? [...path, at] : path, {
            found: name,
            near: "",
            known: known.join(", "),
          }),
        ],
  );

/** @param {Path} path @param {string} how @param {number} found @param {[number, number]} fit */
const count = (path, how, found, [least, most]) =>
  found >= least && found <= most ? [] : [problem("measure-count", path, { how, found, expected: found < least ? least : most })];
