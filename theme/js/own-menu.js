// The page of the reader's own plans: wires the list, the sums, the timeline and what is taken along. Nothing leaves this browser.

import { presentIn } from "./former.js";
import { addingIn } from "./plan-adding.js";
import { charts } from "./plan-chart.js";
import { calendar, countTo, dayOf, isoOf, nextMonday } from "./plan-days.js";
import { parse, read, readShelf, unpacked, VERSION } from "./plan-form.js";
import { listIn } from "./plan-list.js";
import { settingsIn } from "./plan-settings.js";
import { sums } from "./plan-sums.js";
import { takeFrom } from "./plan-take.js";
import { rows, titleOf } from "./plan-time.js";
import { showTotals } from "./plan-totals.js";
import { added, changed, fresh, movedTo, recipesOf, reconciled, unmet, withItem, withMenu, without } from "./plan.js";
import { OWN, all, announce, ids, keep, kept, one, say } from "./shared.js";

/** @typedef {import("./plan.js").Plan} Plan */
/** @typedef {import("./plan-form.js").Shelf} Shelf */

const PLANS = "own-plans";
const own = one(HTMLElement, "[data-own-menu]");
const heading = one(HTMLElement, "h1");
/** @type {import("./plan-list.js").Known} */
const known = JSON.parse(one(HTMLElement, "[data-own-data] script").textContent);
const { book, words, locale } = known;
const present = presentIn(book.recipes, book.former.recipes);
const recipesIn = (/** @type {unknown} */ named) => ids(ids(named).map(present));
const field = (/** @type {string} */ name) => one(HTMLInputElement, `[data-set="${name}"]`, own);
const select = (/** @type {string} */ name) => one(HTMLSelectElement, `[data-set="${name}"]`, own);
const newId = () => `p-${crypto.getRandomValues(new Uint32Array(2)).join("-")}`;

const newPlan = (name = words.unnamed) => fresh(newId(), name, nextMonday(Date.now()));
/** @type {Shelf} */
let shelf = readShelf(kept(PLANS), present);
/** @type {Plan | null} what somebody has shared, until it is kept */
let shared = null;
let untouched = newPlan();
/** @type {Shelf | null} */
let before = null;

const current = () => shared ?? shelf.plans.find(({ id }) => id === shelf.open) ?? untouched;
const made = () => {
  const plan = current();
  const timed = rows(plan, book);
  return { plan, rows: timed, sums: sums(plan, timed, book) };
};

/** @param {Shelf} next */
function store(next) {
  shelf = next;
  keep(PLANS, { version: VERSION, open: next.open, plans: next.plans.map((plan) => ({ version: VERSION, ...plan })) });
  keep(OWN, recipesOf(current()));
  one(HTMLElement, "[data-own-unkept]", own).hidden = kept(PLANS) !== null;
  dispatchEvent(new Event("own-menu"));
}

/**
 * The plan in another form, kept and shown.
 * @param {Plan} plan
 */
function set(plan) {
  if (shared) shared = plan;
  else
    store({
      open: plan.id,
      plans: shelf.plans.some(({ id }) => id === plan.id)
        ? shelf.plans.map((each) => (each.id === plan.id ? plan : each))
        : [...shelf.plans, plan],
    });
  show();
}

/**
 * Do what can be undone.
 * @param {string} sentence
 * @param {() => void} does
 */
function undoable(sentence, does) {
  const was = shared ? null : shelf;
  does();
  before = was;
  one(HTMLElement, "[data-own-undo]", own).hidden = !was;
  one(HTMLElement, "[data-own-undo] span", own).textContent = sentence;
  announce(sentence);
}

const list = one(HTMLElement, "[data-own-list]", own);
const showList = listIn(list, known, {
  move: (id, place) => {
    const back = place < current().items.findIndex((item) => item.id === id);
    set(movedTo(current(), id, place));
    const buttons = one(HTMLElement, `[data-id="${id}"] .own__buttons`, list);
    const same = one(HTMLButtonElement, `[data-does="${back ? "up" : "down"}"]`, buttons);
    (same.disabled ? one(HTMLButtonElement, "button:not(:disabled)", buttons) : same).focus();
    const at = current().items.findIndex((item) => item.id === id);
    announce(say(words.moved, { title: titleOf(current().items[at], book, words), place: at + 1 }));
  },
  drop: (id) => {
    const place = current().items.findIndex((item) => item.id === id);
    undoable(words.removed, () => set(without(current(), id)));
    const next = list.children[Math.min(place, list.children.length - 1)];
    (next ? one(HTMLElement, '[data-does="drop"]', next) : heading).focus();
  },
  change: (id, change) => set(withItem(current(), id, change)),
  terms: (id, texts) => {
    const had = current().items.find((item) => item.id === id)?.conditions ?? [];
    set(
      withItem(current(), id, { conditions: texts.map((text) => ({ text, done: had.some((each) => each.text === text && each.done) })) }),
    );
  },
  earliest: (id, iso) => {
    const [start, day] = [dayOf(current().start) ?? 0, dayOf(iso)];
    set(withItem(current(), id, { from: day === null ? 0 : countTo(start, current().pauses, day) }));
  },
});
const showSettings = settingsIn(own, words, current, set);
const refreshTake = takeFrom(one(HTMLElement, "[data-own-take]", own), known, made, own.dataset.maker ?? "");

/** Everything anew; it stands still once the promise is kept, when the length of the link is known. */
function show() {
  const { plan, rows: timed, sums: total } = made();
  const day = calendar(dayOf(plan.start) ?? 0, plan.pauses);
  showSettings(plan, shared || !shelf.plans.length ? [plan] : shelf.plans);
  showList(plan.id, timed.map((row, place) => ({
    row, place, last: place === timed.length - 1, earliest: row.item.from ? isoOf(day(row.item.from)) : "",
    missing: row.item.kind === "recipe" ? unmet(plan, place, recipesIn(book.recipes[row.item.id].after)) : [],
  })));
  one(HTMLElement, "[data-own-chart]", own).replaceChildren(...charts(timed, book, words, locale));
  for (const part of all(HTMLElement, "[data-own-filled]", own)) part.hidden = !timed.length;
  one(HTMLElement, "[data-own-empty]", own).hidden = timed.length > 0;
  one(HTMLElement, "[data-own-shared]", own).hidden = !shared;
  one(HTMLElement, "[data-own-title]", own).textContent = plan.name || words.unnamed;
  showTotals(own, total, timed, known);
  return refreshTake();
}

/**
 * @param {string} selector
 * @param {() => void} does
 */
const onClick = (selector, does) => one(HTMLElement, selector, own).addEventListener("click", does);

/**
 * Put a plan on the shelf and open it.
 * @param {Plan} plan
 * @param {string} sentence
 */
function open(plan, sentence) {
  shared = null;
  history.replaceState(null, "", location.pathname);
  set(plan);
  announce(sentence);
}

/**
 * What was read, opened; or why it could not be.
 * @param {import("./plan-form.js").Read} found
 */
function imported(found) {
  if ("fault" in found) return announce(words[`fault_${found.fault}`]);
  const names = shelf.plans.map((plan) => plan.name);
  let name = found.plan.name;
  while (names.includes(name)) name = say(words.copy_of, { name });
  const lost = found.lost ? ` ${say(words.lost, { count: found.lost })}` : "";
  return open(changed(found.plan, { name }), say(words.imported, { name }) + lost);
}

function wireShelf() {
  select("open").addEventListener("change", () => {
    store({ ...shelf, open: select("open").value });
    show();
    announce(say(words.opened, { name: current().name }));
  });
  onClick("[data-own-new]", () => {
    open(newPlan(), say(words.opened, { name: words.unnamed }));
    field("name").select();
  });
  onClick("[data-own-copy]", () => {
    const plan = current();
    const copy = changed(plan, { id: newId(), name: say(words.copy_of, { name: plan.name }) });
    open(copy, say(words.opened, { name: copy.name }));
  });
  onClick("[data-own-remove]", () => {
    const plan = current();
    const plans = shelf.plans.filter(({ id }) => id !== plan.id);
    undoable(say(words.deleted, { name: plan.name }), () => {
      shared = null;
      untouched = newPlan();
      store({ open: plans[0]?.id ?? "", plans });
      show();
    });
    heading.focus();
  });
  onClick("[data-own-undo] button", () => {
    if (before) store(before);
    before = null;
    one(HTMLElement, "[data-own-undo]", own).hidden = true;
    show();
    heading.focus();
    announce(words.undone);
  });
  onClick("[data-own-keep]", () => {
    const plan = current();
    open(plan, say(words.opened, { name: plan.name }));
    heading.focus();
  });
}

function wireImport() {
  const file = one(HTMLInputElement, "[data-own-import]", own);
  file.addEventListener("change", async () => {
    const [chosen] = file.files ?? [];
    if (chosen) imported(parse(await chosen.text(), present, newId()));
    file.value = "";
  });
}

/** What plans are taken from. @returns {Promise<import("./plan-time.js").Taken>} */
async function taken() {
  const answer = await fetch("taken.json");
  return answer.json();
}

/** Nothing is taken where it cannot be had. */
const untaken = () => announce(words.fault_untaken);

/** What the address brings: a menu to take, a story as a plan, a shared plan in either form, or nothing. */
async function arrive() {
  const asked = new URLSearchParams(location.search);
  const menu = presentIn(book.menus, book.former.menus)(asked.get("menu") ?? "");
  const example = presentIn(book.stories, book.former.stories)(asked.get("example") ?? "");
  const listed = recipesIn((asked.get("r") ?? "").split(","));
  const letters = new URLSearchParams(location.hash.slice(1)).get("p");
  if (menu) {
    const { title } = book.menus[menu];
    open(withMenu(newPlan(title), (await taken()).menus[menu]), say(words.taken, { title }));
  } else if (example) {
    const found = read((await taken()).stories[example], present, newId());
    if ("plan" in found) open(found.plan, say(words.story_taken, { title: found.plan.name }));
  } else if (letters) {
    const found = await unpacked(letters, present, newId());
    if ("plan" in found) shared = found.plan;
    else announce(words[`fault_${found.fault}`]);
  } else if (listed.length) shared = listed.reduce(added, newPlan());
}

/** What other pages have added or taken out, or another tab has done. */
function catchUp() {
  const elsewhere = kept(OWN);
  shelf = readShelf(kept(PLANS), present);
  if (shared || !Array.isArray(elsewhere)) return;
  const wanted = recipesIn(elsewhere);
  const plan = reconciled(current(), wanted);
  if (String(recipesOf(plan)) !== String(recipesOf(current()))) set(plan);
}

for (const plain of all(HTMLElement, "[data-own-plain]")) plain.hidden = true;
heading.tabIndex = -1;
wireShelf();
addingIn(own, known, current, set, (id) => taken().then(({ menus }) => menus[id]));
wireImport();
catchUp();
await arrive().catch(untaken);
addEventListener("hashchange", async () => {
  await arrive().catch(untaken);
  show();
});
addEventListener("storage", () => {
  catchUp();
  show();
});
await show();
own.hidden = false;
own.classList.remove("unsettled");
