// The search page: the same view as the dialog, kept in the address so that it can be linked and shared.

import { load } from "./search-load.js";
import { View } from "./search-view.js";
import { all, one } from "./shared.js";

const SHOWN = 100;

/**
 * Start the page's search; gives what puts the cursor into its field.
 * @param {HTMLElement} page
 */
export async function start(page) {
  const form = one(HTMLFormElement, "form", page);
  const input = one(HTMLInputElement, "[name=q]", form);
  const home = new URL(location.pathname, location.href).href;
  const view = new View(page, form, { shown: SHOWN, home, failed: page.dataset.failed, onChange: kept });
  view.wait(page.dataset.loading);
  const read = () => {
    const asked = new URLSearchParams(location.search);
    /** @param {string} name */
    const given = (name) => asked.get(name) ?? "";
    take(location.search);
    view.ask({ q: given("q"), kind: given("kind"), phase: given("phase"), theme: given("theme") });
  };
  await load(home).then((search) => { const whole = view.start(search); read(); return whole; }, () => view.fail());
  page.classList.remove("unsettled");
  addEventListener("popstate", read);
  return () => { input.focus(); input.select(); };
}

/** @param {import("./search-view.js").AskedFor} asked */
function kept(asked) {
  history.replaceState(null, "", address(asked));
  take(location.search);
}

/**
 * The other languages are asked the same.
 * @param {string} query
 */
function take(query) {
  for (const link of all(HTMLAnchorElement, "a[hreflang]")) link.search = query;
}

/** @param {import("./search-view.js").AskedFor} asked */
function address(asked) {
  const given = new URLSearchParams(Object.entries(asked).filter(([, value]) => value));
  return `${location.pathname}${given.size ? `?${given}` : ""}`;
}
