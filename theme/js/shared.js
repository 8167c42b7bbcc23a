// What the scripts share: finding and making elements, announcing, keeping values in this browser, sentences.

const SHOWN = 4000;
/** Under which the place that a result leads to is kept for the page that it stands on. */
export const FOUND = "search-found";
/** Milliseconds that the place of an announcement is empty, so that the same sentence is told again. */
const AGAIN = 50;

/** @type {number | undefined} */
let hiding;

/**
 * The first element that fits, which the template of the page promises.
 * @template {Element} T
 * @param {new () => T} kind
 * @param {string} selector
 * @param {ParentNode} [from]
 * @returns {T}
 * @throws {Error} where there is none, or one of another kind
 */
export function one(kind, selector, from = document) {
  const found = from.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`no ${kind.name} is ${selector}`);
  return found;
}

/**
 * Every element of a kind that fits, in the order of the page.
 * @template {Element} T
 * @param {new () => T} kind
 * @param {string} selector
 * @param {ParentNode} [from]
 * @returns {T[]}
 */
export function all(kind, selector, from = document) {
  return [...from.querySelectorAll(selector)].flatMap((each) => (each instanceof kind ? [each] : []));
}

/**
 * An element with its attributes and what is in it; words are always text, never markup. An attribute without a value is left out.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, string | undefined>} [attributes]
 * @param {...(Node | string)} inside
 * @returns {HTMLElementTagNameMap[K]}
 */
export function make(tag, attributes = {}, ...inside) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(name, value);
  made.append(...inside);
  return made;
}

/**
 * Text without the soft hyphens that pages have in long words.
 * @param {string} text
 */
export const whole = (text) => text.replace(/[\u00ad\u2060]/g, "");

/**
 * Tell everybody, screen readers too, in one short sentence. It is shown for a while; its words stay for whoever comes late.
 * @param {string} text
 */
export function announce(text) {
  const place = one(HTMLElement, "#announce");
  place.textContent = "";
  setTimeout(() => {  // Not with the next frame: none may come for long where a machine is busy.
    place.textContent = text;
    place.classList.add("is-shown");
    clearTimeout(hiding);  // The time begins when the sentence is seen: on a busy machine that is later.
    hiding = setTimeout(() => { place.classList.remove("is-shown"); }, SHOWN);
  }, AGAIN);
}

/**
 * The value kept under `key`, or null where there is none or storage is forbidden. It may be anything: somebody else may have put it there.
 * @param {string} key
 * @returns {unknown}
 */
export function kept(key) {
  try { return JSON.parse(localStorage.getItem(key) ?? "null"); } catch { return null; }
}

/**
 * Keep a value in this browser, where it allows that.
 * @param {string} key
 * @param {unknown} value
 */
export function keep(key, value) {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // It then lasts as long as the page.
  }
}

export const OWN = "own-menu";
const ID = /^[a-z0-9][a-z0-9-]{0,63}$/;
const MOST = 99;

/**
 * Ids of recipes, each once, whatever was in storage or in an address.
 * @param {unknown} list
 * @returns {string[]}
 */
export function ids(list) {
  return Array.isArray(list) ? [...new Set(list.filter((id) => typeof id === "string" && ID.test(id)))].slice(0, MOST) : [];
}

/**
 * Whether somebody is in a field: a day is one with each of its parts, and what is written to it meanwhile would undo the others.
 * @param {HTMLElement} field
 */
export const isTyped = (field) => field === document.activeElement;

/** The language of the page with its country, such as `sv-FI`: days and numbers are written so. */
export const locale = () => one(HTMLMetaElement, 'meta[property="og:locale"]').content.replace("_", "-");

/**
 * A sentence with {names} filled in; a name without a value is left empty.
 * @param {string | undefined} sentence
 * @param {Record<string, string | number>} values
 */
export function say(sentence, values) {
  return (sentence ?? "").replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ""));
}

/**
 * Copy an address, or give it to the device's own sharing where there is one.
 * @param {string} url
 * @param {string} title
 * @param {string} copied what is announced after copying
 */
export async function share(url, title, copied = "") {
  try {
    if ("share" in navigator && matchMedia("(pointer: coarse)").matches) return await navigator.share({ url, title });
    await navigator.clipboard.writeText(url);
    return announce(copied);
  } catch (error) {
    if (!(error instanceof Error && error.name === "AbortError")) announce(url);
    return undefined;
  }
}

/**
 * Give the reader a file.
 * @param {string} name
 * @param {string} type
 * @param {BlobPart} content
 */
export function give(name, type, content) {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url));
}
