// Two or three recipes of a listing side by side: their facts and what they ask for, read from their own pages. Kept in the address.

import { all, ids, make, one, say } from "./shared.js";

const MOST = 3, LEAST = 2;
/** @type {Record<string, string>} the parts that are compared, and what a line of each is */
const LINES = { ingredients: "li", roles: "dt", steps: ".step > h3", metrics: "li > .entry-link", pitfalls: "li" };

/**
 * What a page says: facts by their names, then the lines of its parts by their headings.
 * @param {Document} page
 * @returns {Map<string, string[]>}
 */
function told(page) {
  /** @type {Map<string, string[]>} */
  const found = new Map();
  const words = (/** @type {Element} */ each) => (each.textContent ?? "").replace(/[ \t\r\n]+/g, " ").trim();
  for (const mark of all(HTMLElement, ".glance .estimate, .step__time", page)) mark.textContent = `(${mark.textContent})`;
  for (const fact of all(HTMLElement, ".glance .fact", page))
    found.set(words(one(HTMLElement, "dt", fact)), [words(one(HTMLElement, "dd", fact))]);
  for (const [name, line] of Object.entries(LINES)) {
    const part = page.querySelector(`.part--${name}`);
    if (part) found.set(words(one(HTMLElement, "h2", part)), [...part.querySelectorAll(line)].map(words));
  }
  return found;
}

/**
 * @param {HTMLElement} place
 * @param {HTMLInputElement[]} boxes
 */
function start(place, boxes) {
  const table = one(HTMLTableElement, "table", place);
  const head = table.createTHead().insertRow();
  const body = table.createTBody();
  const chosen = () => boxes.filter((box) => box.checked);
  const titleOf = (/** @type {HTMLInputElement} */ box) => one(HTMLAnchorElement, ".card__title a", box.closest(".card") ?? document);
  let asked = 0;

  const show = async () => {
    asked += 1;
    const [these, turn] = [chosen(), asked];
    for (const box of boxes) box.disabled = !box.checked && these.length >= MOST;
    const pages = these.length < LEAST ? [] : await Promise.all(these.map(async (box) => {
      const answer = await fetch(titleOf(box).href);
      return told(new DOMParser().parseFromString(await answer.text(), "text/html"));
    }));
    if (turn !== asked) return;
    place.hidden = these.length < LEAST;
    head.replaceChildren(make("td"), ...(place.hidden ? [] : these).map((box) => (
      make("th", { scope: "col" }, make("a", { href: titleOf(box).href }, titleOf(box).textContent ?? "")))));
    const names = new Set(pages.flatMap((page) => [...page.keys()]));
    body.replaceChildren(...[...names].map((name) => make("tr", {}, make("th", { scope: "row" }, name), ...pages.map((page) => {
      const lines = page.get(name) ?? [];
      return make("td", {}, ...(lines.length > 1 ? [make("ul", {}, ...lines.map((line) => make("li", {}, line)))] : [lines[0] ?? "–"]));
    }))));
    one(HTMLElement, "[role=status]", place).textContent = say(place.dataset.said, { count: these.length });
  };

  const address = () => {
    const now = new URLSearchParams(location.search);
    now.delete("compare");
    if (chosen().length) now.set("compare", chosen().map((box) => box.dataset.compare).join(","));
    history.replaceState(null, "", `${location.pathname}${now.size ? `?${now}` : ""}${location.hash}`);
  };

  const wanted = ids((new URLSearchParams(location.search).get("compare") ?? "").split(",")).slice(0, MOST);
  for (const box of boxes) {
    box.checked = [box.dataset.compare ?? "", ...(box.dataset.former ?? "").split(" ")].some((id) => wanted.includes(id));
    box.addEventListener("change", () => { address(); void show(); });
    const label = box.closest("label");
    if (label) label.hidden = false;
  }
  one(HTMLElement, "button", place).addEventListener("click", () => {
    for (const box of boxes) box.checked = false;
    address();
    void show();
    boxes[0].focus();
  });
  void show().finally(() => place.classList.add("is-settled"));
}

const table = document.querySelector("[data-comparing]");
if (table instanceof HTMLElement) start(table, all(HTMLInputElement, "[data-compare]"));
