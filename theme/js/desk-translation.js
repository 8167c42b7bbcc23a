// A translation in the desk: the texts of an entry, each beside the original, and the file that holds nothing else. Knows no page.

import { problems as problemsOf, shown } from "./desk-check.js";
import { fault } from "./desk-values.js";
import { kept, lines } from "./desk-yaml.js";

/** @typedef {import("./desk-yaml.js").Form} Form */
/** @typedef {import("./desk-yaml.js").Value} Value */
/** @typedef {import("./desk-yaml.js").Fields} Fields */
/** @typedef {import("./desk-values.js").Known} Known */
/** @typedef {import("./desk-check.js").Problem} Problem */

const TEXTS = ["line", "prose"];
const STAMP = "of";

/** @param {Value | undefined} value @returns {value is Fields} */
const isRecord = (value) => typeof value === "object" && !Array.isArray(value);

/**
 * The form of a translation: a field for every text that the original has, which it carries along; a list is a record of its items.
 * @param {Form} form
 * @param {Value} original
 * @param {string} numbered what items are called, with `{what}` and `{number}`
 * @returns {Form | null} nothing where there is no text
 */
export function translating(form, original, numbered) {
  if (typeof original === "string") return TEXTS.includes(form.type) && !form.web ? { ...form, required: false, original } : null;
  const within = Array.isArray(original)
    ? original.map((each, at) =>
        named(form.item ?? form, each, String(at), numbered.replace("{what}", form.title ?? "").replace("{number}", String(at + 1))),
      )
    : Object.entries(original).map(([name, each]) => inField(form, name, each));
  const fields = within.flatMap(({ form: inner, value, name }) => {
    const made = translating(inner, value, numbered);
    return made ? [{ ...made, name, title: inner.title }] : [];
  });
  const isList = Array.isArray(original) ? original.length : undefined;
  return fields.length ? { ...form, type: "record", required: false, fields, items: isList } : null;
}

/** @param {Form} form @param {Value} value @param {string} name @param {string} title */
const named = (form, value, name, title) => ({ form: { ...form, title }, value, name });

/** @param {Form} form @param {string} name @param {Value} value */
const inField = (form, name, value) => {
  const field = form.fields?.find((each) => each.name === name) ?? { ...(form.item ?? form), title: name };
  return { form: field, value, name };
};

/**
 * What the file of a translation held, in the shape of its form.
 * @param {Form} form
 * @param {unknown} raw
 * @returns {Value}
 */
export function openedTranslation(form, raw) {
  if (form.type !== "record") return typeof raw === "string" ? raw : "";
  const given = raw && typeof raw === "object" ? /** @type {Record<string, unknown>} */ (raw) : {};
  if (form.items !== undefined && Array.isArray(raw) && raw.length !== form.items) return {};
  return Object.fromEntries(
    (form.fields ?? []).flatMap((field) =>
      field.name && field.name in given ? [[field.name, openedTranslation(field, given[field.name])]] : [],
    ),
  );
}

/**
 * What is written of a translation, with lists as lists again: as long as the original's, or left out.
 * @param {Form} form
 * @param {Value | undefined} value
 * @returns {Value | null}
 */
export function laid(form, value) {
  if (typeof value === "string" || value === undefined || !isRecord(value)) return kept(value);
  const pairs = (form.fields ?? []).map(
    (field) => /** @type {[string, Value | null]} */ ([field.name ?? "", laid(field, value[field.name ?? ""])]),
  );
  const there = pairs.filter(([, each]) => each !== null);
  if (!there.length) return null;
  if (form.items === undefined) return Object.fromEntries(/** @type {[string, Value][]} */ (there));
  const found = new Map(pairs);
  return Array.from({ length: form.items }, (_, at) => found.get(String(at)) ?? (isText(form) ? "" : {}));
}

/** Whether the items of a list are texts. @param {Form} form */
const isText = (form) => (form.fields ?? []).every(({ type }) => type !== "record");

/**
 * What is wrong with a translation.
 * @param {Form} form of the translation
 * @param {Fields} values
 * @param {Known} known
 * @returns {Problem[]}
 */
export function translationProblems(form, values, known) {
  const given = /** @type {Fields} */ (kept(values) ?? {});
  const found = problemsOf({ kind: "", id: "", form, values: given, known }).map((each) => {
    const path = each.path.map((step) => (/^\d+$/.test(String(step)) ? Number(step) : step));
    return { ...each, path: each.path, args: each.args.field ? { ...each.args, field: shown(path) } : each.args };
  });
  return [...found, ...unpaired(form, given, [])];
}

/**
 * Lists of texts of which some are translated and some are not: the file could not say which.
 * @param {Form} form
 * @param {Fields} values
 * @param {(string | number)[]} path
 * @returns {Problem[]}
 */
function unpaired(form, values, path) {
  return (form.fields ?? []).flatMap((field) => {
    const value = values[field.name ?? ""];
    if (!isRecord(value)) return [];
    const here = [...path, field.name ?? ""];
    const count = Object.keys(value).length;
    const isShort = field.items !== undefined && isText(field) && count < (field.fields?.length ?? 0);
    const said = here.map((step) => (/^\d+$/.test(String(step)) ? Number(step) : step));
    const short = isShort
      ? [{ ...fault("translation-length", { field: shown(said), found: count, expected: field.items ?? 0 }), path: here }]
      : [];
    return [...short, ...unpaired(field, value, here)];
  });
}

/**
 * The text of the file.
 * @param {Form} original the form of the kind
 * @param {Form} form of the translation
 * @param {Fields} values
 * @param {string[]} first the fields in the order that the file had
 * @param {string} stamp
 */
export function translationYaml(original, form, values, first, stamp) {
  const left = laid(form, values);
  const own = left && isRecord(left) ? lines(original, left, first.filter((name) => name !== STAMP)) : [];
  return `${[...own, ...(own.length && stamp ? [`${STAMP}: "${stamp}"`] : [])].join("\n")}\n`;
}

/**
 * The original with every text of the translation in its place.
 * @param {Value} original
 * @param {Value | null | undefined} laidOver
 * @returns {Value}
 */
export function over(original, laidOver) {
  if (laidOver === null || laidOver === undefined) return original;
  if (typeof laidOver === "string") return laidOver || original;
  if (Array.isArray(original)) return original.map((each, at) => over(each, Array.isArray(laidOver) ? laidOver[at] : undefined));
  if (!isRecord(original) || !isRecord(laidOver)) return original;
  return Object.fromEntries(Object.entries(original).map(([name, each]) => [name, over(each, laidOver[name])]));
}

/**
 * The mark of the texts that a translation was made of: eight characters that change when one of them does.
 * @param {Value} original
 * @param {Value | null} laidOver
 * @returns {Promise<string>} empty where the browser cannot count it
 */
export async function stampOf(original, laidOver) {
  /** @type {[string, string][]} */
  const texts = [];
  gather(original, laidOver, [], texts);
  if (!texts.length || !globalThis.crypto?.subtle) return "";
  const sorted = [...texts].sort(([one], [other]) => (one < other ? -1 : Number(one > other)));
  const said = `[${sorted.map(([path, text]) => `(${quoted(path)}, ${quoted(text)})`).join(", ")}]`;
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(said)));
  return [...bytes.slice(0, BYTES)].map((byte) => byte.toString(HEX).padStart(2, "0")).join("");
}

const BYTES = 4;
const HEX = 16;

/**
 * @param {Value | undefined} original
 * @param {Value | null | undefined} laidOver
 * @param {string[]} path
 * @param {[string, string][]} found
 */
function gather(original, laidOver, path, found) {
  if (typeof laidOver === "string") {
    if (typeof original === "string") found.push([path.join("."), original.trim()]);
  } else if (Array.isArray(laidOver)) {
    laidOver.forEach((each, at) => { gather(Array.isArray(original) ? original[at] : undefined, each, [...path, String(at)], found); });
  } else if (laidOver) {
    for (const [name, each] of Object.entries(laidOver))
      gather(original && isRecord(original) ? original[name] : undefined, each, [...path, name], found);
  }
}

const UNSEEN = /[\p{C}\p{Zl}\p{Zp}\p{Zs}]/u;
const ESCAPES = [
  { above: 0x10000, letter: "U", length: 8 },
  { above: 0x100, letter: "u", length: 4 },
  { above: 0, letter: "x", length: 2 },
];
/** @type {Record<string, string>} */
const KNOWN = { "\n": "\\n", "\r": "\\r", "\t": "\\t", "\\": "\\\\" };

/** A text as Python writes it in its source, which is what the mark is counted of. @param {string} text */
function quoted(text) {
  const mark = text.includes("'") && !text.includes('"') ? '"' : "'";
  const inside = [...text].map((char) => {
    if (char in KNOWN) return KNOWN[char];
    if (char === mark) return `\\${char}`;
    if (char === " " || !UNSEEN.test(char)) return char;
    const point = char.codePointAt(0) ?? 0;
    const { letter, length } = ESCAPES.find(({ above }) => point >= above) ?? ESCAPES[0];
    return `\\${letter}${point.toString(HEX).padStart(length, "0")}`;
  });
  return `${mark}${inside.join("")}${mark}`;
}

