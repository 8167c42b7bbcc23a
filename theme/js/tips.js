// Glossary tips: the meaning of a term beside it, on hover and on focus; Escape closes, and the tip itself may be hovered.

import { all, make } from "./shared.js";

const EDGE = 8, GAP = 4, DELAY = 250;

/** @type {Map<string, Promise<Document>>} */
const cache = new Map();
/** @type {HTMLElement | undefined} */
let tip;
/** @type {HTMLAnchorElement | undefined} */
let over;
/** @type {number | undefined} */
let timer;

/** @typedef {{left: number, top: number, bottom: number, width: number, height: number}} Box */

/**
 * Where a tip goes, from the corner of the window: under its word, above it where there is only room there, and never over the edge.
 * @param {Box} at the word
 * @param {{width: number, height: number}} size of the tip
 * @param {{width: number, height: number}} room the window
 */
export function beside(at, size, room) {
  const left = Math.max(EDGE, Math.min(at.left, room.width - size.width - EDGE));
  const above = at.bottom + size.height + EDGE > room.height && at.top > size.height + EDGE;
  return { left, top: above ? at.top - size.height - GAP : at.bottom + GAP };
}

/** @param {HTMLAnchorElement} link */
async function meaning(link) {
  const page = link.href.split("#")[0];
  const read = cache.get(page) ?? fetched(page);
  cache.set(page, read);
  const word = (await read).getElementById(decodeURIComponent(link.hash.slice(1)));
  return word?.querySelector("dd p")?.textContent.trim();
}

/** @param {string} page */
async function fetched(page) {
  const answer = await fetch(page);
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}

function close() {
  clearTimeout(timer);
  over?.removeAttribute("aria-describedby");
  tip?.remove();
  tip = over = undefined;
}

/** @param {HTMLAnchorElement} link */
async function open(link) {
  if (over === link) return clearTimeout(timer);
  close();
  over = link;
  const text = await meaning(link).catch(() => undefined);
  if (!text || over !== link) return undefined;
  tip = make("div", { class: "tip", id: "tip", role: "tooltip" }, text);
  (link.closest("main") ?? document.body).append(tip);
  const { left, top } = beside(link.getBoundingClientRect(), tip.getBoundingClientRect(), { width: innerWidth, height: innerHeight });
  tip.style.left = `${left + scrollX}px`;
  tip.style.top = `${top + scrollY}px`;
  link.setAttribute("aria-describedby", "tip");
  tip.addEventListener("pointerenter", () => clearTimeout(timer));
  tip.addEventListener("pointerleave", later);
  return undefined;
}

function later() {
  clearTimeout(timer);
  timer = setTimeout(close, DELAY);
}

/** Watch every marked term of the page. */
export function start() {
  for (const link of all(HTMLAnchorElement, "a.term")) {
    link.addEventListener("pointerenter", (event) => { if (event.pointerType === "mouse") open(link); });
    link.addEventListener("pointerleave", later);
    link.addEventListener("focus", () => open(link));
    link.addEventListener("blur", later);
    if (link === document.activeElement) open(link);
  }
  addEventListener("keydown", (event) => { if (event.key === "Escape") close(); });
}
