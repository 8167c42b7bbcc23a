// Fetches the index of the page's language once, from beside the search page. The query stays in the browser.

import { Search } from "./search-engine.js";
import { VERSION } from "./search-index.js";

/** @type {Promise<Search> | undefined} */
let loading;

/**
 * The search, ready to answer. A kept index of another version is fetched anew; where that has another version too, the scripts
 * are the old ones, and the promise is refused as it is without an answer.
 * @param {string | URL} home the address of the search page
 */
export function load(home) {
  loading ??= fetched(home, "default")
    .then((data) => (data.version === VERSION ? data : fetched(home, "reload")))
    .then(opened);
  loading.catch(() => { loading = undefined; });
  return loading;
}

/**
 * The search over an index: whole, or in shards, which few cookbooks have.
 * @param {any} data
 */
async function opened(data) {
  if (!("keys" in data)) return new Search(data);
  const { Shards } = await import("./search-shards.js");
  return new Search(data, undefined, new Shards(data));
}

/** @typedef {import("./search-index.js").Shown} Shown */
/** @type {Shown} */
export const NOTHING = { summary: [], also: [] };

/**
 * What is shown of documents; nothing where it cannot be had or was made with another index.
 * @param {string | URL} home
 * @param {Search} search
 * @returns {Promise<Shown>}
 */
export async function summaries(home, { index }) {
  const { summary, also } = (await beside("summaries.json", home, index.data.made)) ?? NOTHING;
  return { summary, also };
}

/**
 * Let a search answer from the second part of its index as well; false where that cannot be had or was made with another.
 * @param {string | URL} home
 * @param {Search} search
 */
export async function complete(home, search) {
  const rest = await beside("rest.json", home, search.index.data.made);
  if (rest) search.take(rest);
  return Boolean(rest);
}

/**
 * What a file says that was made with the index; one that was kept from another is fetched anew.
 * @param {string} name
 * @param {string | URL} home
 * @param {string} made
 */
async function beside(name, home, made) {
  /** @param {RequestCache} cache */
  const read = async (cache) => (await fetch(new URL(name, home), { cache })).json();
  try {
    const kept = await read("default");
    const found = kept.made === made ? kept : await read("reload");
    return found.made === made ? found : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {string | URL} home
 * @param {RequestCache} cache
 * @returns {Promise<import("./search-index.js").IndexData>}
 */
async function fetched(home, cache) {
  const answer = await fetch(new URL("index.json", home), { cache });
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.json();
}

/**
 * The address of a document of the index.
 * @param {string} url
 */
export const address = (url) => new URL(url, new URL("../../../", import.meta.url)).href;
