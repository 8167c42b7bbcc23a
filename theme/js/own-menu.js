// The reader's own menu: chosen recipes in order, what they come to, and a link to share. It never leaves this browser otherwise.

import { moved, sum, unmet, written } from "./menu.js";
import { OWN, all, announce, ids, keep, kept, make, one, say, share } from "./shared.js";

const own = one(HTMLElement, "[data-own-menu]");
const units = one(HTMLElement, "[data-units]").dataset;
const list = one(HTMLElement, "[data-own-list]", own);
const heading = one(HTMLElement, "h1");
const recipes = new Map(all(HTMLElement, "[data-own-all] [data-recipe]").map((item) => [item.dataset.recipe ?? "", item]));

/** @param {unknown} given */
const known = (given) => ids(given).filter((id) => recipes.has(id));
const shared = known((new URLSearchParams(location.search).get("r") ?? "").split(","));
let isShared = shared.length > 0;
let chosen = isShared ? shared : known(kept(OWN));

/** @param {string} id */
const data = (id) => recipes.get(id)?.dataset ?? {};

/** @param {string} id */
const link = (id) => one(HTMLAnchorElement, "a", recipes.get(id));

/** @param {string} id */
const title = (id) => link(id).textContent;

function totals() {
  one(HTMLElement, "[data-own-totals]", own).hidden = !chosen.length;
  const of = chosen.map(data);
  const needed = new Set(of.flatMap(({ roles }) => roles?.split("|").filter(Boolean) ?? []));
  const shown = {
    time: written(sum(of.map(({ months }) => months)), units.month, own.dataset.lang ?? "", 1),
    effort: written(sum(of.map(({ effort }) => effort)), units.day, own.dataset.lang ?? ""),
    cost: written(sum(of.map(({ cost }) => cost)), "€", own.dataset.lang ?? ""),
    roles: [...needed].join(", ") || "–",
  };
  for (const [name, text] of Object.entries(shown)) one(HTMLElement, `[data-sum="${name}"]`, own).textContent = text;
}

/**
 * @param {string} id
 * @param {string} name of its icon, and of the sentence that it is called by
 * @param {() => void} does
 * @param {boolean} [disabled]
 */
function button(id, name, does, disabled = false) {
  const icon = one(HTMLTemplateElement, `template[data-icon="${name}"]`).content.cloneNode(true);
  const label = say(own.dataset[name], { title: title(id) });
  const pressed = make("button", { type: "button", class: "iconic", "data-does": name, "aria-label": label }, icon);
  pressed.disabled = disabled;
  pressed.addEventListener("click", does);
  return pressed;
}

/**
 * @param {string} id
 * @param {number} place
 */
function line(id, place) {
  const before = (data(id).after ?? "").split(" ").filter((other) => recipes.has(other));
  const warnings = unmet(chosen, id, before).map((other) => make("span", { class: "own__warn" }, say(own.dataset.before, { title: title(other) })));
  const words = make("div", {}, link(id).cloneNode(true), make("span", { class: "own__time" }, data(id).time ?? ""), ...warnings);
  const buttons = make("div", { class: "own__buttons" },
    button(id, "up", () => move(id, -1), place === 0),
    button(id, "down", () => move(id, 1), place === chosen.length - 1),
    button(id, "drop", () => drop(id)));
  return make("li", { "data-id": id }, words, buttons);
}

/**
 * @param {string} id
 * @param {number} by
 */
function move(id, by) {
  chosen = moved(chosen, id, by);
  changed();
  const buttons = one(HTMLElement, `[data-id="${id}"]`, list);
  const same = one(HTMLButtonElement, `[data-does="${by < 0 ? "up" : "down"}"]`, buttons);
  (same.disabled ? one(HTMLButtonElement, "button:not(:disabled)", buttons) : same).focus();
  announce(say(own.dataset.moved, { title: title(id), place: chosen.indexOf(id) + 1 }));
}

/** @param {string} id */
function drop(id) {
  const place = chosen.indexOf(id);
  chosen = chosen.filter((other) => other !== id);
  changed();
  const next = list.children[Math.min(place, chosen.length - 1)];
  (next ? one(HTMLElement, '[data-does="drop"]', next) : heading).focus();
  announce(own.dataset.removed ?? "");
}

function changed() {
  if (!isShared) {
    keep(OWN, chosen);
    dispatchEvent(new Event("own-menu"));
  }
  show();
}

function show() {
  list.replaceChildren(...chosen.map(line));
  one(HTMLElement, "[data-own-empty]", own).hidden = chosen.length > 0;
  one(HTMLElement, "[data-own-shared]", own).hidden = !isShared;
  totals();
}

/**
 * @param {string} selector
 * @param {() => void} does
 */
const onClick = (selector, does) => one(HTMLElement, selector, own).addEventListener("click", does);

one(HTMLElement, "[data-own-plain]").hidden = true;
heading.tabIndex = -1;
own.hidden = false;
own.classList.remove("unsettled");
onClick("[data-own-keep]", () => {
  isShared = false;
  history.replaceState(null, "", location.pathname);
  changed();
  heading.focus();
});
onClick("[data-own-clear]", () => {
  chosen = [];
  changed();
  heading.focus();
  announce(own.dataset.empty ?? "");
});
onClick("[data-own-share]", () => {
  share(`${location.origin}${location.pathname}?r=${chosen.join(",")}`, document.title, own.dataset.copied);
});
show();
