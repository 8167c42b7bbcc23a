// What is wrong with an entry as far as a browser can see: the same codes and sentences as `check`. Knows no page.

import { amount, fault, idFault, isFault, referenceFault, valueFault } from "./desk-values.js";
import { loose, mentions, proseFaults } from "./desk-prose.js";
import { ofMeasure } from "./desk-measures.js";
import { entryFaults } from "./desk-rules.js";
import { ofStory } from "./desk-stories.js";

/** @typedef {import("./desk-yaml.js").Form} Form */
/** @typedef {import("./desk-yaml.js").Value} Value */
/** @typedef {import("./desk-yaml.js").Fields} Fields */
/** @typedef {import("./desk-values.js").Known} Known */
/** @typedef {import("./desk-values.js").Fault} Fault */
/** @typedef {(string | number)[]} Path */
/** @typedef {Fault & {path: Path}} Problem */
/** @typedef {{kind: string, id: string, form: Form, values: Fields, known: Known}} Entry */

/**
 * A path as writers count: `steps[2].text` is the text of the second step.
 * @param {Path} path
 */
export const shown = (path) => path.map((step) => (typeof step === "number" ? `[${step + 1}]` : `.${step}`)).join("").replace(/^\./, "");

/**
 * A sentence with what it names.
 * @param {Fault} problem
 * @param {Record<string, string>} sentences
 */
export function sentence({ code, args }, sentences) {
  const template = (sentences[code] ?? code).replace(/\|([^|]*\{near\}[^|]*)\|(?:([^|]+)\|)?/g, (_, near, other) =>
    args.near ? near : (other ?? ""),
  );
  return template.replace(/\{(\w+)\}/g, (_, name) => String(args[name] ?? ""));
}

/**
 * Everything that is wrong.
 * @param {Entry} entry
 * @returns {Problem[]}
 */
export function problems(entry) {
  const { form, values, known } = entry;
  const found = [...ofRecord(form, values, [], known), ...ofId(entry)];
  const isSound = found.every(({ code }) => ENTIRE.includes(code));
  const own = { metric: ofMeasure, story: ofStory }[entry.kind];
  return [...found, ...ofSelf(entry), ...(isSound ? [...entryFaults(entry), ...(own ? own(entry) : [])] : [])];
}

const ENTIRE = [
  "unknown-id",
  "other-kind",
  "unknown-page",
  "personal-id",
  "raw-html",
  "link-scheme",
  "link-unmade",
  "link-empty",
  "id-taken",
];
/** Faults of texts and references, beside which the rules of the whole entry are looked at. */

/**
 * @param {Entry} entry
 * @returns {Problem[]}
 */
function ofId({ kind, id, known }) {
  const wrong = id ? idFault(id, known) : null;
  const found = !wrong && id && id in (known.former[kind] ?? {}) ? fault("id-taken", { id, other: known.folders[kind] }) : wrong;
  return found ? [{ ...found, path: [] }] : [];
}

/**
 * @param {Form} form
 * @param {Fields} values
 * @param {Path} path
 * @param {Known} known
 * @returns {Problem[]}
 */
function ofRecord(form, values, path, known) {
  return (form.fields ?? []).flatMap((field) => {
    const name = field.name ?? "";
    const here = [...path, name];
    if (name in values) return ofValue(field, values[name], here, known);
    return field.required ? [{ ...fault("missing-field", { field: shown(here) }), path: here }] : [];
  });
}

/**
 * @param {Form} form
 * @param {Value} value
 * @param {Path} path
 * @param {Known} known
 * @returns {Problem[]}
 */
function ofValue(form, value, path, known) {
  if (Array.isArray(value)) {
    const item = form.item ?? form;
    const few = value.length < (form.least ?? 0) ? [{ ...fault("too-few", { field: shown(path), least: form.least ?? 0 }), path }] : [];
    return [...value.flatMap((each, place) => ofValue(item, each, [...path, place], known)), ...few];
  }
  if (typeof value !== "string") {
    if (form.type !== "map") return ofRecord(form, value, path, known);
    return Object.entries(value).flatMap(([name, each]) => ofValue(form.item ?? form, each, [...path, name], known));
  }
  const wrong = valueFault(form, value, known);
  if (wrong) return [{ ...wrong, args: { field: shown(path), ...wrong.args }, path }];
  return ofText(form, value, known).map((each) => ({ ...each, path }));
}

/**
 * What a sound text holds that no text should.
 * @param {Form} form
 * @param {string} value
 * @param {Known} known
 * @returns {Fault[]}
 */
function ofText(form, value, known) {
  if (form.type === "line" && !form.web) return identities(value);
  if (form.type !== "prose") return [];
  const kinds = [...Object.keys(known.titles)];
  const links = mentions(value).flatMap((href) => {
    const [kind, id] = [href.slice(0, href.indexOf(":")), href.slice(href.indexOf(":") + 1)];
    if (!id) return [];
    if (kind === "page" && known.titles.page && !(id in known.titles.page)) return [fault("unknown-page", { id, near: "" })];
    const wrong = kind in known.kinds ? referenceFault(kind, id, known) : null;
    return wrong ? [wrong] : [];
  });
  return [...proseFaults(value, kinds, new RegExp(known.hidden, "u")), ...links, ...loose(value).flatMap(identities)];
}

const IDENTITY = /(?<![\w-])(\d\d)(\d\d)(\d\d)([-+A-FU-Y])(\d{3}[0-9A-Y])(?![\w-])/gi;
const CHECKS = "0123456789ABCDEFHJKLMNPRSTUVWXY";
/** @type {Record<string, string>} */
const CENTURIES = {
  "+": "18",
  ...Object.fromEntries([..."-UVWXY"].map((sign) => [sign, "19"])),
  ...Object.fromEntries([..."ABCDEF"].map((sign) => [sign, "20"])),
};

/**
 * Finnish personal identity codes whose check character is right.
 * @param {string} text
 * @returns {Fault[]}
 */
const identities = (text) =>
  [...text.matchAll(IDENTITY)].flatMap(([, day, month, year, sign, end]) => {
    const born = new Date(Date.UTC(Number(CENTURIES[sign.toUpperCase()] + year), Number(month) - 1, Number(day)));
    const isDay = born.getUTCMonth() === Number(month) - 1 && born.getUTCDate() === Number(day);
    const isRight = CHECKS[Number(day + month + year + end.slice(0, -1)) % CHECKS.length] === end.at(-1)?.toUpperCase();
    return isDay && isRight ? [fault("personal-id")] : [];
  });

/**
 * References to the entry itself, wherever they stand.
 * @param {Entry} entry
 * @returns {Problem[]}
 */
function ofSelf({ kind, id, form, values }) {
  /** @type {Problem[]} */
  const found = [];
  walk(form, values, [], (field, value, path) => {
    if (id && field.type === "reference" && field.of === kind && value === id && path[0] !== "after") {
      found.push({ ...fault("reference-self", { id }), path });
    }
  });
  return found;
}

/**
 * Show every single value with its form.
 * @param {Form} form
 * @param {Value} value
 * @param {Path} path
 * @param {(form: Form, value: string, path: Path) => void} see
 */
export function walk(form, value, path, see) {
  if (typeof value === "string") see(form, value, path);
  else if (Array.isArray(value)) value.forEach((each, place) => { walk(form.item ?? form, each, [...path, place], see); });
  else
    for (const [name, each] of Object.entries(value))
      walk(form.fields?.find((field) => field.name === name) ?? form.item ?? form, each, [...path, name], see);
}

/**
 * What a file held, in the shape of the form; what the form has no place for is left out.
 * @param {Form} form
 * @param {unknown} raw
 * @returns {Value}
 */
export function opened(form, raw) {
  if (form.type === "list") return openedList(form, raw);
  if (form.type !== "record" && form.type !== "map") return typeof raw === "string" ? raw : "";
  const given = raw && typeof raw === "object" && !Array.isArray(raw) ? Object.entries(raw) : [];
  const known = given.flatMap(([name, value]) => {
    const field = form.type === "map" ? form.item : form.fields?.find((each) => each.name === name);
    return field ? [[name, opened(field, value)]] : [];
  });
  return Object.fromEntries(known);
}

/**
 * @param {Form} form
 * @param {unknown} raw
 * @returns {Value[]}
 */
function openedList(form, raw) {
  if (form.all && raw === "true") return (form.item?.words ?? []).map(([word]) => word);
  if (form.all && raw === "false") return [];
  const items = Array.isArray(raw) ? raw : [raw].filter((each) => typeof each === "string" && each);
  return items.map((each) => opened(form.item ?? form, each));
}

export { amount, isFault };
