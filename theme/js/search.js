// On every page: opens the search. Nothing of it is loaded before somebody asks for it.

import { FOUND, announce, make, one, say } from "./shared.js";

/** What the first result waits for, in the order in which it is needed: all of it is fetched at once. */
export const PARTS = [
  "search-dialog",
  "search-load",
  "search-view",
  "search-engine",
  "search-index",
  "search-words",
  "words",
];
let awaited = false;

const form = one(HTMLFormElement, ".header__search");
const page = document.querySelector("[data-search]");
const started = page instanceof HTMLElement ? import("./search-page.js").then((search) => search.start(page)) : null;

/** @param {Event} event */
const find = (event) => {
  event.preventDefault();
  if (started) return started.then((focus) => focus());
  const opener = document.activeElement;
  one(HTMLInputElement, "input", form).focus(); // Where it is shown, it takes what is typed before the dialog is there.
  if (!awaited) fetchAll();
  return import("./search-dialog.js").then((search) => search.open(form, opener));
};

function fetchAll() {
  awaited = true;
  const index = new URL("index.json", form.action).href;
  document.head.append(make("link", { rel: "preload", as: "fetch", href: index, crossorigin: "anonymous" }));
  const links = PARTS.map((name) => make("link", { rel: "modulepreload", href: new URL(`${name}.js`, import.meta.url).href }));
  document.head.append(...links);
}

/** @param {EventTarget | null} place */
const isTyping = (place) => place instanceof HTMLElement && (place.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(place.tagName));

one(HTMLInputElement, "input", form).addEventListener("click", find);
one(HTMLAnchorElement, ".header__find").addEventListener("click", (event) => {
  if (!event.ctrlKey && !event.metaKey && !event.shiftKey) find(event);
});
document.addEventListener("keydown", (event) => {
  const held = event.ctrlKey || event.metaKey;
  const slash = event.key === "/" && !held && !event.altKey && !isTyping(event.target);
  const wanted = slash || (event.key.toLowerCase() === "k" && held && !event.altKey && !event.shiftKey);
  if (wanted && !document.querySelector("dialog[open]")) find(event);
});

arrived();

/** Tell those who do not see the mark which place a result has led to. */
function arrived() {
  try {
    const { pathname, text } = JSON.parse(sessionStorage.getItem(FOUND) ?? "{}");
    sessionStorage.removeItem(FOUND);
    if (text && pathname === location.pathname) announce(say(form.dataset.found ?? "", { text }));
  } catch {
    // What is not kept is not told.
  }
}
