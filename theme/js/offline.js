// Where there is no network: says that a page is an earlier one, keeps the search at hand, and the whole cookbook if asked.

import { OWN, ids, kept, locale, make, one, say } from "./shared.js";
import { PARTS } from "./search.js";

/** Milliseconds after which the search is fetched for later. */
const LATER = 10_000;
const MEGABYTE = 1e6;
const root = document.documentElement;
const search = one(HTMLFormElement, ".header__search").action;
const beside = (/** @type {string} */ name) => new URL(name, search).href;

/**
 * Start keeping, by the worker at an address.
 * @param {string} worker
 */
export async function start(worker) {
  if (root.dataset.kept) tell(root.dataset.kept);
  const first = !navigator.serviceWorker.controller;
  await navigator.serviceWorker.register(worker);
  await navigator.serviceWorker.ready;
  const box = document.querySelector("[data-offline]");
  if (box instanceof HTMLElement) offer(box);
  setTimeout(async () => {
    const { own } = ids(kept(OWN)).length ? await list() : { own: [] };
    // What cannot be had now is kept when it is next seen.
    for (const url of [...(first ? here() : []), ...(await found()), ...own]) await fetch(url).catch(() => {});
  }, LATER);
}

/** @param {string} when the page was kept */
function tell(when) {
  const date = new Date(when).toLocaleString(locale(), { dateStyle: "long", timeStyle: "short" });
  one(HTMLElement, "main").prepend(make("p", { class: "note kept", role: "status" }, say(document.body.dataset.kept, { date })));
}

/** What a first visit had fetched before anything could be kept. */
const here = () => [
  location.href,
  ...performance
    .getEntriesByType("resource")
    .map(({ name }) => name)
    .filter((name) => name.startsWith(location.origin)),
];

/** What the search is made of; of shards only the first, which those of words follow when they are asked for. */
async function found() {
  const index = beside("index.json");
  const sharded = await fetch(index).then(async (answer) => "keys" in (await answer.json())).catch(() => false);
  const scripts = [...PARTS, "search-why", "search-page", ...(sharded ? ["search-shards"] : [])];
  return [search, index, ...(sharded ? [] : ["rest.json", "summaries.json"].map(beside)), new URL("../search.css", import.meta.url).href,
    ...scripts.map((name) => new URL(`${name}.js`, import.meta.url).href)];
}

/** What the pages of the language are made of, and the own plan. */
async function list() {
  const { files, own, bytes } = await (await fetch(beside("offline.json"))).json();
  const whole = (/** @type {string} */ file) => new URL(`../../../${file}`, import.meta.url).href;
  return { files: files.map(whole), own: own.map(whole), bytes };
}

/**
 * Fetch addresses one after the other: what passes the worker is kept.
 * @param {string[]} urls
 * @param {(done: number) => void} [step]
 */
async function fetchAll(urls, step = () => {}) {
  let done = 0;
  for (const url of urls) {
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(`${answer.status}`);
    step(++done);
  }
}

/**
 * Offer to keep the whole cookbook: with its size, and only if asked.
 * @param {HTMLElement} box
 */
async function offer(box) {
  const { files, bytes } = await list();
  const { keep, keeping, done, failed } = box.dataset;
  const button = one(HTMLButtonElement, "button", box), status = one(HTMLElement, "[role=status]", box);
  button.textContent = say(keep, { size: (bytes / MEGABYTE).toLocaleString(locale(), { maximumFractionDigits: 1 }) });
  box.hidden = false;
  button.addEventListener("click", async () => {
    button.disabled = true;
    try {
      await navigator.storage?.persist?.();
      await fetchAll(files, (count) => { status.textContent = say(keeping, { count, all: files.length }); });
      status.textContent = done ?? "";
    } catch {
      status.textContent = failed ?? "";
      button.disabled = false;
    }
  });
}
