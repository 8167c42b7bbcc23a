// Listings: choosing and sorting without a reload, kept in the address, announced.

import "./comparing.js";
import { fits, order, split } from "./choosing.js";
import { make, one, say, whole } from "./shared.js";

/**
 * @param {HTMLFormElement} form
 * @param {HTMLElement} list
 */
function start(form, list) {
  const said = (/** @type {HTMLElement} */ item) =>
    [...item.children].map((part) => (part.matches("button") ? "" : part.textContent)).join(" ");
  const cards = [...list.children].filter((item) => item instanceof HTMLElement).map((item) => ({
    item,
    title: whole(one(HTMLElement, ".card__title", item).textContent).trim(),
    words: split(whole(`${said(item)} ${item.dataset.words ?? ""}`)),
    data: item.dataset,
  }));
  const fields = [...form.elements].filter((field) => field instanceof HTMLInputElement || field instanceof HTMLSelectElement);
  const open = one(HTMLElement, ".choices__open", form);
  const done = one(HTMLElement, "[data-shown]", form);
  const chips = one(HTMLElement, "[data-chips]", form);
  const found = one(HTMLElement, "[data-count]", form);
  const none = one(HTMLElement, "[data-none]");
  const clear = one(HTMLElement, "[data-clear]", form);
  const given = () => fields.map((field) => ({ name: field.name, value: field.value.trim() })).filter(({ value }) => value);

  const show = () => {
    const sort = given().find(({ name }) => name === "sort")?.value ?? "";
    const chosen = given().filter(({ name }) => name !== "sort");
    const sorted = [...cards].sort(order(sort, document.documentElement.lang)).map(({ item }) => item);
    if (sorted.some((item, place) => list.children[place] !== item)) list.append(...sorted);
    for (const card of cards) card.item.hidden = !chosen.every(({ name, value }) => fits(card, name, value));
    const count = cards.filter(({ item }) => !item.hidden).length;
    found.textContent = say(form.dataset.found, { count, all: cards.length });
    none.hidden = count > 0;
    clear.hidden = !chosen.length;
    done.textContent = say(done.dataset.shown, { count });
    chips.replaceChildren(...fields.filter((field) => field.name !== "sort" && field.value.trim()).map(chip));
  };

  /** @param {HTMLInputElement | HTMLSelectElement} field */
  const chip = (field) => {
    const words =
      field instanceof HTMLSelectElement ? (field.selectedOptions[0].textContent ?? "").replace(/ \(\d+\)$/, "") : field.value.trim();
    const name = field.labels?.[0]?.textContent ?? "";
    const sentence = make("span", { class: "visually-hidden" }, say(chips.dataset.without, { name: `${name}: ${words}` }));
    const button = make("button", { class: "chip", type: "button" }, sentence, make("span", { "aria-hidden": "true" }, words));
    button.addEventListener("click", () => {
      field.value = "";
      show();
      address();
      (chips.querySelector("button") ?? open).focus();
    });
    return make("li", {}, button);
  };

  const address = () => {
    const asked = new URLSearchParams(given().map(({ name, value }) => [name, value]));
    const compared = new URLSearchParams(location.search).get("compare");
    if (compared) asked.set("compare", compared);
    history.replaceState(null, "", `${location.pathname}${asked.size ? `?${asked}` : ""}${location.hash}`);
  };

  const read = () => {
    const asked = new URLSearchParams(location.search);
    for (const field of fields) {
      field.value = asked.get(field.name) ?? "";
      if (field instanceof HTMLSelectElement && field.selectedIndex === -1) field.value = "";
    }
    show();
  };

  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", () => { show(); address(); });
  form.addEventListener("reset", () => setTimeout(() => { show(); address(); (open.checkVisibility() ? open : fields[0]).focus(); }));
  addEventListener("popstate", read);
  read();
}

const choices = document.querySelector("[data-choices]");
const shown = document.getElementById("cards");
if (choices instanceof HTMLFormElement && shown) start(choices, shown);
