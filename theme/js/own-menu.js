// The reader's own menu: chosen recipes in order, what they come to, and a link to share. It never leaves this browser otherwise.
import { OWN, announce, ids, keep, kept, say, share } from "./shared.js";

const own = document.querySelector("[data-own-menu]");
const all = document.querySelector("[data-own-all]");
const find = (selector) => own.querySelector(selector);
const recipes = new Map([...all.querySelectorAll("[data-recipe]")].map((item) => [item.dataset.recipe, item]));
const title = (id) => recipes.get(id).querySelector("a").textContent;
const units = document.querySelector("[data-units]").dataset;
const number = new Intl.NumberFormat(own.dataset.lang, { maximumFractionDigits: 0 });
const list = find("[data-own-list]");

const shared = ids((new URLSearchParams(location.search).get("r") ?? "").split(",")).filter((id) => recipes.has(id));
let isShared = shared.length > 0;
let chosen = isShared ? shared : ids(kept(OWN, [])).filter((id) => recipes.has(id));

const span = (least, most, unit) => {
  const [a, b] = [number.format(least), number.format(most)];
  return `${a === b ? a : `${a}–${b}`}\u00a0${unit}`;
};

function sum(name) {
  const parts = chosen.map((id) => recipes.get(id).dataset[name]).filter(Boolean).map((pair) => pair.split(" ").map(Number));
  return parts.length ? parts.reduce(([a, b], [c, d]) => [a + c, b + d], [0, 0]) : null;
}

function totals() {
  find("[data-own-totals]").hidden = !chosen.length;
  const show = (name, text) => { find(`[data-sum="${name}"]`).textContent = text; };
  const [time, effort, cost] = ["months", "effort", "cost"].map(sum);
  show("time", time ? span(Math.max(time[0], 1), Math.max(time[1], 1), units.month) : "–");
  show("effort", effort ? span(...effort, units.day) : "–");
  show("cost", cost ? span(...cost, "€") : "–");
  show("roles", [...new Set(chosen.flatMap((id) => recipes.get(id).dataset.roles.split("|").filter(Boolean)))].join(", ") || "–");
}

function button(name, label, does, disabled = false) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "iconic";
  made.disabled = disabled;
  made.dataset.does = name;
  made.setAttribute("aria-label", label);
  made.append(document.querySelector(`template[data-icon="${name}"]`).content.cloneNode(true));
  made.addEventListener("click", does);
  return made;
}

function line(id, place) {
  const item = document.createElement("li");
  const words = document.createElement("div");
  const time = document.createElement("span");
  time.className = "own__time";
  time.textContent = recipes.get(id).dataset.time;
  words.append(recipes.get(id).querySelector("a").cloneNode(true), time);
  for (const before of recipes.get(id).dataset.after.split(" ").filter((one) => recipes.has(one))) {
    if (chosen.indexOf(before) !== -1 && chosen.indexOf(before) < place) continue;
    const warning = document.createElement("span");
    warning.className = "own__warn";
    warning.textContent = say(own.dataset.before, { title: title(before) });
    words.append(warning);
  }
  const buttons = document.createElement("div");
  buttons.className = "own__buttons";
  buttons.append(
    button("up", say(own.dataset.up, { title: title(id) }), () => move(id, -1), place === 0),
    button("down", say(own.dataset.down, { title: title(id) }), () => move(id, 1), place === chosen.length - 1),
    button("drop", say(own.dataset.drop, { title: title(id) }), () => drop(id)),
  );
  item.dataset.id = id;
  item.append(words, buttons);
  return item;
}

function move(id, by) {
  const from = chosen.indexOf(id);
  chosen.splice(from, 1);
  chosen.splice(from + by, 0, id);
  changed();
  const buttons = list.querySelector(`[data-id="${id}"]`);
  const same = buttons.querySelector(`[data-does="${by < 0 ? "up" : "down"}"]`);
  (same.disabled ? buttons.querySelector("button:not(:disabled)") : same).focus();
  announce(say(own.dataset.moved, { title: title(id), place: from + by + 1 }));
}

function drop(id) {
  const place = chosen.indexOf(id);
  chosen = chosen.filter((one) => one !== id);
  changed();
  const next = list.children[Math.min(place, chosen.length - 1)];
  (next?.querySelector('[data-does="drop"]') ?? document.querySelector("h1")).focus();
  announce(own.dataset.removed);
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
  find("[data-own-empty]").hidden = chosen.length > 0;
  find("[data-own-shared]").hidden = !isShared;
  totals();
}

document.querySelector("[data-own-plain]").hidden = true;
document.querySelector("h1").tabIndex = -1;
own.hidden = false;
find("[data-own-keep]").addEventListener("click", () => {
  isShared = false;
  history.replaceState(null, "", location.pathname);
  changed();
  document.querySelector("h1").focus();
});
find("[data-own-clear]").addEventListener("click", () => {
  chosen = [];
  changed();
  document.querySelector("h1").focus();
  announce(own.dataset.empty);
});
find("[data-own-share]").addEventListener("click", () => {
  share(`${location.origin}${location.pathname}?r=${chosen.join(",")}`, document.title, own.dataset.copied);
});
show();
