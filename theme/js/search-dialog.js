// The dialog that opens over any page: an input and what it finds.

import { load } from "./search-load.js";
import { View } from "./search-view.js";
import { make, one } from "./shared.js";

const SHOWN = 10;
const KEPT = "search";
/** @type {{dialog: HTMLDialogElement, input: HTMLInputElement} | undefined} */
let built;

/**
 * Show the dialog.
 * @param {HTMLFormElement} header the form of the page's header, whose words and address it takes
 * @param {Element | null} opener what has the focus again when the dialog closes
 */
export function open(header, opener) {
  const typed = one(HTMLInputElement, "input", header);
  built ??= build(header);
  const { dialog, input } = built;
  const fresh = typed.value !== "";
  if (fresh) {
    input.value = typed.value;
    typed.value = "";
    input.dispatchEvent(new Event("input"));
  }
  if (opener instanceof HTMLElement) opener.focus();
  if (!dialog.open) dialog.showModal();
  input.focus();
  if (!fresh) input.select();
}

/** @param {HTMLFormElement} header */
function build(header) {
  const label = one(HTMLLabelElement, "label", header).textContent;
  const query = one(HTMLInputElement, "input", header);
  const input = make("input", { id: "q-dialog", type: "search", name: "q", autocomplete: "off", autocapitalize: "none", spellcheck: "false",
    enterkeyhint: "search", placeholder: query.placeholder });
  input.value = asked();
  input.addEventListener("input", () => { ask(input.value); });
  const close = make("button", { type: "button", class: "search__close", "aria-label": header.dataset.close }, "×");
  const form = make("form", { class: "search__form", role: "search", action: header.action },
    make("label", { class: "visually-hidden", for: "q-dialog" }, label), input, close);
  document.head.append(make("link", { rel: "stylesheet", href: new URL("../search.css", import.meta.url).href }));
  const dialog = make("dialog", { class: "search", "aria-label": label }, form);
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
  dialog.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.isComposing) return;
    event.preventDefault(); // Of a field with words in it, Escape would take the words away and leave the dialog.
    dialog.close();
  });
  document.body.append(dialog);
  const view = new View(dialog, form, { shown: SHOWN, home: header.action, failed: header.dataset.failed });
  view.wait(header.dataset.loading);
  load(header.action).then((search) => view.start(search), () => view.fail());
  return { dialog, input };
}

/** What was asked last in this tab, so that it is there when somebody comes back from a result. */
function asked() {
  try { return sessionStorage.getItem(KEPT) ?? ""; } catch { return ""; }
}

/** @param {string} query */
function ask(query) {
  try {
    sessionStorage.setItem(KEPT, query);
  } catch {
    // It then lasts as long as the page.
  }
}
