// On every page: opens the search. Nothing of it is loaded before somebody asks for it.

const form = document.querySelector(".header__search");
const page = document.querySelector("[data-search]");
const started = page ? import("./search-page.js").then((search) => search.start(page)) : null;

const find = (event) => {
  event.preventDefault();
  if (started) started.then((focus) => focus());
  else import("./search-dialog.js").then((search) => search.open(form));
};

const isTyping = (place) => place.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(place.tagName);

form.querySelector("input").addEventListener("click", find);
document.querySelector(".header__find").addEventListener("click", (event) => {
  if (!event.ctrlKey && !event.metaKey && !event.shiftKey) find(event);
});
document.addEventListener("keydown", (event) => {
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
  if (event.key === "/" && plain && !isTyping(event.target) && !document.querySelector("dialog[open]")) find(event);
});
