// On every page: opens the search. Nothing of it is loaded before somebody asks for it.

import { one } from "./shared.js";

const form = one(HTMLFormElement, ".header__search");
const page = document.querySelector("[data-search]");
const started = page instanceof HTMLElement ? import("./search-page.js").then((search) => search.start(page)) : null;

/** @param {Event} event */
const find = (event) => {
  event.preventDefault();
  if (started) started.then((focus) => focus());
  else import("./search-dialog.js").then((search) => search.open(form));
};

/** @param {EventTarget | null} place */
const isTyping = (place) => place instanceof HTMLElement && (place.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(place.tagName));

one(HTMLInputElement, "input", form).addEventListener("click", find);
one(HTMLAnchorElement, ".header__find").addEventListener("click", (event) => {
  if (!event.ctrlKey && !event.metaKey && !event.shiftKey) find(event);
});
document.addEventListener("keydown", (event) => {
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
  if (event.key === "/" && plain && !isTyping(event.target) && !document.querySelector("dialog[open]")) find(event);
});
