// The form in which plans are kept, shared and exported: versioned, and checked whoever has written it. Knows nothing of pages.

import { PACES, changed, fresh, item } from "./plan.js";
import { PAUSES, dayOf } from "./plan-days.js";

/** @typedef {import("./plan.js").Plan} Plan */
/** @typedef {import("./plan.js").Item} Item */
/** @typedef {"json" | "none" | "newer" | "start" | "large"} Fault why something is no plan */
/** @typedef {{plan: Plan, lost: number} | {fault: Fault}} Read a plan, and how many of its recipes nobody knows here */
/** @typedef {import("./former.js").Present} Present */

export const VERSION = 1;
const MOST = { items: 200, conditions: 30, line: 200, notes: 4000, file: 1_000_000, days: 36_500, price: 100_000 };
const ID = /^[a-z0-9][a-z0-9-]{0,63}$/;
const CHUNK = 8192;

/**
 * @param {unknown} value
 * @param {number} [longest]
 */
const text = (value, longest = MOST.line) => (typeof value === "string" ? value.slice(0, longest) : "");

/**
 * @param {unknown} value
 * @param {number} most
 */
const within = (value, most) => (typeof value === "number" && value >= 0 && value <= most ? value : null);

/**
 * @param {unknown} value
 * @returns {Record<string, unknown>}
 */
const record = (value) => (typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {});

/** @param {unknown} value */
const list = (value) => (Array.isArray(value) ? value : []);

/**
 * @param {unknown} value
 * @returns {Item | null}
 */
function readItem(value) {
  const { id, kind, title, owner, notes, from, conditions, holds } = record(value);
  if (typeof id !== "string" || !ID.test(id)) return null;
  const ticked = list(conditions).slice(0, MOST.conditions).map(record)
    .map((each) => Object.freeze({ text: text(each.text, MOST.notes), done: each.done === true })).filter((each) => each.text);
  return item({
    id, kind: kind === "gate" ? "gate" : "recipe", title: text(title), owner: text(owner), notes: text(notes, MOST.notes),
    from: Math.round(within(from, MOST.days) ?? 0), conditions: Object.freeze(ticked), holds: holds === true,
  });
}

/**
 * A plan from anything; recipes that are not known here are left out and counted.
 * @param {unknown} value
 * @param {Present} present
 * @param {string} id the plan's, here
 * @returns {Read}
 */
export function read(value, present, id) {
  const { version, name, start, pace, pauses, price, items } = record(value);
  if (!Array.isArray(items) || typeof version !== "number") return { fault: "none" };
  if (version > VERSION) return { fault: "newer" };
  if (dayOf(start) === null) return { fault: "start" };
  /** @type {Map<string, Item>} */
  const once = new Map();
  const lost = new Set();
  for (const each of items.slice(0, MOST.items).map(readItem)) {
    const now = each?.kind === "recipe" ? present(each.id) : each?.id;
    if (each && now && !once.has(now)) once.set(now, item({ ...each, id: now }));
    if (each && !now) lost.add(each.id);
  }
  const plan = changed(fresh(id, text(name), text(start)), {
    pace: PACES.find((one) => one === pace) ?? "middle", pauses: PAUSES.filter((one) => list(pauses).includes(one)),
    price: within(price, MOST.price), items: [...once.values()],
  });
  return { plan, lost: lost.size };
}

/**
 * The same from a text.
 * @param {string} json
 * @param {Present} present
 * @param {string} id
 * @returns {Read}
 */
export function parse(json, present, id) {
  if (json.length > MOST.file) return { fault: "large" };
  try {
    return read(JSON.parse(json), present, id);
  } catch {
    return { fault: "json" };
  }
}

/**
 * A plan as it is kept and exported.
 * @param {Plan} plan
 */
export const form = (plan) => ({ version: VERSION, ...plan });

/**
 * The same without what says nothing, for a link.
 * @param {Plan} plan
 */
export function brief({ name, start, pace, pauses, price, items }) {
  const said = (/** @type {object} */ all) => Object.fromEntries(
    Object.entries(all).filter(([, value]) => value && value !== "recipe" && !(Array.isArray(value) && !value.length)));
  return {
    version: VERSION,
    name,
    start,
    pace,
    pauses,
    price,
    items: items.map((each) => ({ ...said(each), conditions: each.conditions.map(said) })),
  };
}

/**
 * What comes out of a stream; no more than a plan can be.
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {CompressionStream | DecompressionStream} stream
 * @throws {RangeError} where it is more
 */
async function through(bytes, stream) {
  /** @type {number[]} */
  const made = [];
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    if (made.length + part.value.length > MOST.file) throw new RangeError("more than a plan");
    for (const byte of part.value) made.push(byte);
  }
  return Uint8Array.from(made);
}

/**
 * A plan as the end of an address: compressed, in letters that need no escapes.
 * @param {Plan} plan
 */
export async function packed(plan) {
  const bytes = await through(new TextEncoder().encode(JSON.stringify(brief(plan))), new CompressionStream("deflate-raw"));
  let letters = "";
  for (let place = 0; place < bytes.length; place += CHUNK) letters += String.fromCharCode(...bytes.subarray(place, place + CHUNK));
  return btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/**
 * What `packed` has made, or whatever is in its place.
 * @param {string} letters
 * @param {Present} present
 * @param {string} id
 * @returns {Promise<Read>}
 */
export async function unpacked(letters, present, id) {
  if (letters.length > MOST.file) return { fault: "large" };
  try {
    const bytes = Uint8Array.from(atob(letters.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
    return parse(new TextDecoder().decode(await through(bytes, new DecompressionStream("deflate-raw"))), present, id);
  } catch {
    return { fault: "json" };
  }
}

/**
 * All plans as they are kept in this browser, and which of them is open.
 * @typedef {{readonly open: string, readonly plans: readonly Plan[]}} Shelf
 */

/**
 * The plans that are kept; what is spoiled is left out.
 * @param {unknown} value
 * @param {Present} present
 * @returns {Shelf}
 */
export function readShelf(value, present) {
  const { open, plans } = record(value);
  const found = list(plans).flatMap((each) => {
    const { id } = record(each);
    const made = typeof id === "string" && ID.test(id) ? read(each, present, id) : { fault: "none" };
    return "plan" in made ? [made.plan] : [];
  });
  const current = found.find((plan) => plan.id === open) ?? found[0];
  return { open: current?.id ?? "", plans: found };
}
