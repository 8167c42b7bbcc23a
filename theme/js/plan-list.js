// The items of a plan as lines to read, tick, move and fill in. A line stays the same element as long as its item is there.

import { written } from "./plan-days.js";
import { titleOf } from "./plan-time.js";
import { all, isTyped, make, one, say } from "./shared.js";

/** What a line of a gate ends with that its conditions follow. */
const COLON = ":\n";

/** @typedef {import("./plan-time.js").Row} Row */
/** @typedef {import("./plan-time.js").Book} Book */
/** @typedef {import("./plan.js").Item} Item */
/** @typedef {{book: Book, words: Record<string, string>, locale: string}} Known */

/**
 * What a line can ask for.
 * @typedef {object} Acts
 * @property {(id: string, place: number) => void} move
 * @property {(id: string) => void} drop
 * @property {(id: string, change: Partial<Item>) => void} change
 * @property {(id: string, texts: string[]) => void} terms the conditions of a gate in other words
 * @property {(id: string, iso: string) => void} earliest not before a day, or whenever where it is empty
 */

/**
 * What a line shows.
 * @typedef {{row: Row, place: number, last: boolean, missing: readonly string[], earliest: string}} Shown
 */

/**
 * @param {string} label
 * @param {HTMLElement} field
 * @param {string} id
 */
function labelled(label, field, id) {
  field.id = id;
  return make("p", { class: "field" }, make("label", { for: id }, label), field);
}

/**
 * @param {string} name of its icon, and of what it does
 * @param {() => void} does
 */
function button(name, does) {
  const icon = one(HTMLTemplateElement, `template[data-icon="${name}"]`).content.cloneNode(true);
  const made = make("button", { type: "button", class: "iconic", "data-does": name }, icon);
  made.addEventListener("click", does);
  return made;
}

/**
 * The fields of an item that the reader fills in.
 * @param {Item} item
 * @param {Known} known
 * @param {Acts} acts
 */
function fields({ id, kind, title, owner, notes, holds, conditions }, { words }, acts) {
  const short = (/** @type {"title" | "owner"} */ name, /** @type {string} */ value) => {
    const made = make("input", { type: "text", maxlength: "200", autocomplete: "off", value });
    made.addEventListener("change", () => acts.change(id, { [name]: made.value.trim() }));
    return made;
  };
  const area = (/** @type {string} */ value, /** @type {(value: string) => void} */ does) => {
    const made = make("textarea", { rows: "3", maxlength: "4000" }, value);
    made.addEventListener("change", () => does(made.value.trim()));
    return made;
  };
  const earliest = make("input", { type: "date", min: "2000-01-01", max: "2099-12-31", "data-earliest": "" });
  for (const event of ["change", "blur"]) earliest.addEventListener(event, () => acts.earliest(id, earliest.value));
  const made = [
    labelled(words.own_title, short("title", title), `t-${id}`), labelled(words.owner, short("owner", owner), `o-${id}`),
    labelled(words.earliest, earliest, `e-${id}`),
    labelled(
      words.notes,
      area(notes, (value) => acts.change(id, { notes: value })),
      `n-${id}`,
    ),
  ];
  if (kind === "recipe") return made;
  const hold = make("input", { type: "checkbox", autocomplete: "off" });
  hold.checked = holds;
  hold.addEventListener("change", () => acts.change(id, { holds: hold.checked }));
  const rule = area(conditions.map(({ text }) => text).join("\n"), (value) => {
    const texts = value.split("\n").map((text) => text.trim()).filter(Boolean);
    acts.terms(id, texts);
  });
  return [
    ...made,
    labelled(words.condition, rule, `c-${id}`),
    make("p", { class: "own__hold" }, make("label", {}, hold, ` ${words.holds}`)),
  ];
}

/**
 * The conditions of a gate, to tick.
 * @param {Item} item
 * @param {Acts} acts
 */
function ticks({ id, conditions }, acts) {
  return conditions.map((each, place) => {
    const box = make("input", { type: "checkbox", autocomplete: "off" });
    box.checked = each.done;
    box.addEventListener("change", () => {
      acts.change(id, { conditions: conditions.map((other, number) => (number === place ? { ...other, done: box.checked } : other)) });
    });
    return make("li", {}, make("label", {}, box, make("span", {}, each.text)));
  });
}

/**
 * @param {Item} item
 * @param {Known} known
 * @param {Acts} acts
 * @param {() => number} placeOf
 */
function line(item, known, acts, placeOf) {
  const { id, kind } = item;
  const [named, edited] = [`name-${id}`, `edit-${id}`];
  const name = kind === "recipe"
    ? make("a", { id: named, class: "entry-link", href: known.book.recipes[id].href })
    : make("strong", { id: named, class: "own__gate" });
  const handle = make("span", { class: "own__handle", draggable: "true", "aria-hidden": "true", title: known.words.drag }, "⠿");
  const body = make(
    "div",
    { class: "own__body" },
    make("p", { class: "own__name" }, name),
    make("p", { class: "own__time" }),
    make("div", { "data-warnings": "" }),
    make("p", { class: "own__notes" }), make("ul", { class: "own__terms" }), make("p", { class: "own__after" }),
    make(
      "details",
      { class: "own__edit" },
      make("summary", { id: edited, "aria-labelledby": `${edited} ${named}` }, known.words.edit),
      make("div", { class: "own__fields", role: "group", "aria-labelledby": named }, ...fields(item, known, acts)),
    ),
  );
  const buttons = make("div", { class: "own__buttons" },
    button("up", () => acts.move(id, placeOf() - 1)),
    button("down", () => acts.move(id, placeOf() + 1)),
    button("drop", () => acts.drop(id)),
  );
  const made = make("li", { "data-id": id, class: `own__item own__item--${kind}` }, handle, body, buttons);
  handle.addEventListener("dragstart", (event) => {
    event.dataTransfer?.setData("text/plain", id);
    event.dataTransfer?.setDragImage(made, 0, 0);
    made.classList.add("is-dragged");
  });
  handle.addEventListener("dragend", () => made.classList.remove("is-dragged"));
  return made;
}

/**
 * Notes before conditions and after them: these follow a line that ends with a colon.
 * @param {Item} item
 * @returns {[before: string, after: string]}
 */
function around({ notes, conditions }) {
  const end = conditions.length ? notes.indexOf(COLON) : -1;
  return end < 0 ? [notes, ""] : [notes.slice(0, end + 1), notes.slice(end + COLON.length)];
}

/**
 * Say again what may have changed of a line: nothing that is being filled in.
 * @param {HTMLElement} made
 * @param {Shown} shown
 * @param {Known} known
 * @param {Acts} acts
 */
function refresh(made, { row, place, last, missing, earliest }, { book, words, locale }, acts) {
  const { item, first } = row;
  const title = titleOf(item, book, words);
  const [from, to] = [written(first, locale), written(row.last, locale)];
  const days = item.kind === "gate" ? to : say(words.dates, { first: from, last: to });
  const done = item.conditions.filter((each) => each.done).length;
  const told = [days, item.owner, item.conditions.length ? say(words.conditions_done, { done, all: item.conditions.length }) : "",
    row.critical && item.kind === "recipe" ? words.critical : ""];
  one(HTMLElement, ".own__name > *", made).textContent = title;
  one(HTMLElement, ".own__time", made).textContent = told.filter(Boolean).join(" · ");
  const [before, after] = around(item);
  one(HTMLElement, ".own__notes", made).textContent = before;
  one(HTMLElement, ".own__after", made).textContent = after;
  one(HTMLElement, "[data-warnings]", made).replaceChildren(
    ...missing.map((id) => make("p", { class: "own__warn" }, say(words.before, { title: book.recipes[id].title }))));
  const day = one(HTMLInputElement, "[data-earliest]", made);
  if (!isTyped(day)) day.value = earliest;
  const terms = one(HTMLElement, ".own__terms", made);
  if (terms.dataset.texts !== JSON.stringify(item.conditions)) {
    terms.dataset.texts = JSON.stringify(item.conditions);
    const focused = [...terms.querySelectorAll(":scope > li")].findIndex((each) => each.contains(document.activeElement));
    terms.replaceChildren(...ticks(item, acts));
    all(HTMLInputElement, "input", terms)[focused]?.focus();
  }
  for (const pressed of all(HTMLButtonElement, "[data-does]", made)) {
    const name = pressed.dataset.does ?? "";
    pressed.setAttribute("aria-label", say(words[name], { title }));
    pressed.disabled = (name === "up" && place === 0) || (name === "down" && last);
  }
}

/**
 * The list in an element, and how it is shown anew; another plan is another list.
 * @param {HTMLElement} list
 * @param {Known} known
 * @param {Acts} acts
 * @returns {(plan: string, shown: readonly Shown[]) => void}
 */
export function listIn(list, known, acts) {
  /** @type {Map<string, HTMLElement>} */
  let lines = new Map();
  let open = "";
  list.addEventListener("dragover", (event) => event.preventDefault());
  list.addEventListener("drop", (event) => {
    const id = event.dataTransfer?.getData("text/plain") ?? "";
    const over = event.target instanceof Element ? event.target.closest("li[data-id]") : null;
    event.preventDefault();
    if (lines.has(id) && over) acts.move(id, [...list.children].indexOf(over));
  });
  return (plan, shown) => {
    if (plan !== open) lines = new Map();
    open = plan;
    const before = lines;
    lines = new Map(shown.map(({ row: { item } }) => {
      const made = before.get(item.id) ?? line(item, known, acts, () => [...lines.keys()].indexOf(item.id));
      return [item.id, made];
    }));
    const wanted = [...lines.values()];
    if (wanted.length !== list.children.length || wanted.some((made, place) => list.children[place] !== made))
      list.replaceChildren(...wanted);
    for (const each of shown) refresh(one(HTMLElement, `[data-id="${each.row.item.id}"]`, list), each, known, acts);
  };
}
