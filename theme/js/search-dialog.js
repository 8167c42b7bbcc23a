// The dialog that opens over any page: an input and what it finds.

import { load, make } from "./search-load.js";
import { View } from "./search-view.js";

const SHOWN = 20;
let dialog, input;

/** Show the dialog; `header` is the form of the page's header, whose words and address it takes. */
export function open(header) {
  dialog ??= build(header);
  if (!dialog.open) dialog.showModal();
  input.focus();
  input.select();
}

function build(header) {
  const label = header.querySelector("label").textContent;
  input = make("input", { id: "q-dialog", type: "search", name: "q", autocomplete: "off", autocapitalize: "none", spellcheck: "false",
    enterkeyhint: "search", placeholder: header.querySelector("input").placeholder });
  input.value = header.querySelector("input").value;
  const close = make("button", { type: "button", class: "search__close", "aria-label": header.dataset.close }, "×");
  const form = make("form", { class: "search__form", role: "search", action: header.action },
    make("label", { class: "visually-hidden", for: "q-dialog" }, label), input, close);
  document.head.append(make("link", { rel: "stylesheet", href: new URL("../search.css", import.meta.url).href }));
  const made = make("dialog", { class: "search", "aria-label": label }, form);
  close.addEventListener("click", () => made.close());
  made.addEventListener("click", (event) => { if (event.target === made) made.close(); });
  document.body.append(made);
  const view = new View(made, form, { shown: SHOWN, home: header.action });
  load(header.action).then((search) => view.start(search), () => view.fail(header.dataset.failed));
  return made;
}
