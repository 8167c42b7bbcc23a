// The search page: the same view as the dialog, kept in the address so that it can be linked and shared.

import { load } from "./search-load.js";
import { View } from "./search-view.js";

const SHOWN = 100;
const NAMES = ["q", "kind", "phase", "theme"];

/** Start the page's search; gives what puts the cursor into its field. */
export async function start(page) {
  const form = page.querySelector("form");
  const input = form.elements.q;
  const home = new URL(location.pathname, location.href);
  const view = new View(page, form, { shown: SHOWN, home, heading: "h2", onChange: (asked) => history.replaceState(null, "", address(asked)) });
  const read = () => {
    const asked = new URLSearchParams(location.search);
    view.ask(Object.fromEntries(NAMES.map((name) => [name, asked.get(name) ?? ""])));
  };
  await load(home).then((search) => { view.start(search); read(); }, () => view.fail(page.dataset.failed));
  addEventListener("popstate", read);
  return () => { input.focus(); input.select(); };
}

function address(asked) {
  const given = new URLSearchParams(Object.entries(asked).filter(([, value]) => value));
  return `${location.pathname}${given.size ? `?${given}` : ""}`;
}
