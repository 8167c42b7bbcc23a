// Parts of an entry that is there already: closed, each with a line of what it holds. What is new, or not translated yet, is open.

import { make } from "./shared.js";

/** @typedef {import("./desk-yaml.js").Form} Form */
/** @typedef {import("./desk-yaml.js").Value} Value */

const LONGEST = 60, DEEPEST = 2;
/** Records that the writer has opened: they stay open when their list is drawn anew. */
const opened = new WeakSet();

/**
 * Whether a translation still lacks a text.
 * @param {Form} form of the translation
 * @param {Value | undefined} value
 * @returns {boolean}
 */
export function lacks({ fields = [], original }, value) {
  if (original !== undefined && !fields.length) return !value;
  const given = /** @type {Record<string, Value>} */ (value && typeof value === "object" ? value : {});
  return fields.some((field) => lacks(field, given[field.name ?? ""]));
}

/**
 * What a value holds, in a few words: how many items, or its first text.
 * @param {Value | undefined} value
 * @returns {string}
 */
export function heldIn(value) {
  if (Array.isArray(value)) return String(value.length);
  const first = value && typeof value === "object" ? Object.values(value).find((each) => each && typeof each === "string") : value;
  const text = typeof first === "string" ? first.split("\n")[0] : "";
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

/**
 * Whether parts at a depth are folded.
 * @param {readonly unknown[]} path
 */
export const isShallow = (path) => path.length <= DEEPEST;

/**
 * A part that opens, with its heading; records that are still empty are open.
 * @param {{id: string, isOpen: boolean, head: (string | Node)[], value: () => Value | undefined}} of
 * @param {...Node} inside
 */
export function partOf({ id, isOpen, head, value }, ...inside) {
  const told = make("span", { class: "desk__held" });
  const made = make("details", { class: "desk__group desk__part", id },
    make("summary", {}, make("span", { class: "desk__heading" }, ...head), " ", told, " ", make("span", { class: "desk__wrong" })),
    ...inside);
  const tell = () => { told.textContent = heldIn(value()); };
  const key = value();
  const isRecord = typeof key === "object" && !Array.isArray(key);
  made.open = isOpen || (isRecord && (opened.has(key) || !Object.keys(key).length));
  made.addEventListener("toggle", () => {
    tell();
    if (isRecord && made.open) opened.add(key);
    if (isRecord && !made.open) opened.delete(key);
  });
  tell();
  return made;
}

/**
 * Go to a part or a field that may stand in closed ones.
 * @param {HTMLElement} box
 */
export function goTo(box) {
  for (let fold = box.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null) fold.open = true;
  const heading = /** @type {HTMLElement | null} */ (box.matches("details") ? box.querySelector("summary") : null);
  const target = heading ?? box;
  target.scrollIntoView({ block: heading ? "start" : "center" });
  target.focus({ preventScroll: true });
}
