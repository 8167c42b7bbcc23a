// Fetches the index of the page's language once, from beside the search page. The query stays in the browser.

import { Search } from "./search-engine.js";

let loading;

/** The search, ready to answer. `home` is the address of the search page. */
export function load(home) {
  loading ??= fetch(new URL("index.json", home)).then((answer) => {
    if (!answer.ok) throw new Error(`${answer.status}`);
    return answer.json();
  }).then((data) => new Search(data));
  loading.catch(() => { loading = undefined; });
  return loading;
}

/** The address of a document of the index. */
export const address = (url) => new URL(url, new URL("../../../", import.meta.url)).href;

/** An element with its attributes and what is in it; words are always text, never markup. */
export function make(tag, attributes = {}, ...inside) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value != null) made.setAttribute(name, value);
  made.append(...inside);
  return made;
}
