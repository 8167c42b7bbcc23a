// Listings: choosing and sorting without a reload, kept in the address, announced.
import { fold, say } from "./shared.js";

const form = document.querySelector("[data-choices]");
const list = document.getElementById("cards");

if (form && list) {
  const cards = [...list.children].map((card, place) => ({
    card, place,
    title: card.querySelector(".card__title").textContent.trim(),
    words: fold(`${card.textContent} ${card.dataset.words ?? ""}`).split(/[^\p{L}\p{N}]+/u),
  }));
  const fields = [...form.elements].filter((field) => field.name);
  const found = form.querySelector("[data-count]");
  const none = document.querySelector("[data-none]");
  const clear = form.querySelector("[data-clear]");
  const collator = new Intl.Collator(document.documentElement.lang);

  const order = {
    title: (a, b) => collator.compare(a.title, b.title),
    minutes: (a, b) => (+a.card.dataset.minutes || Infinity) - (+b.card.dataset.minutes || Infinity),
    difficulty: (a, b) => (+a.card.dataset.difficulty || 9) - (+b.card.dataset.difficulty || 9),
    reviewed: (a, b) => b.card.dataset.reviewed.localeCompare(a.card.dataset.reviewed),
  };

  /** Whether a word of the card begins with the asked one, or holds it where it is long enough. */
  const has = (words, asked) => words.some((word) => word.startsWith(asked) || (asked.length > 3 && word.includes(asked)));
  /** An inflected word that is found nowhere is tried without its last letters. */
  const tried = (words, asked) => has(words, asked) || (asked.length > 5 && has(words, asked.slice(0, -2)));

  const fits = ({ card, words }, name, value) => name === "q"
    ? fold(value).split(/[^\p{L}\p{N}]+/u).filter(Boolean).every((asked) => tried(words, asked))
    : (card.dataset[name] ?? "").split(" ").includes(value);

  const show = () => {
    const chosen = fields.filter((field) => field.name !== "sort" && field.value.trim());
    const sorted = [...cards].sort(order[form.elements.sort.value] ?? (() => 0)).map(({ card }) => card);
    if (sorted.some((card, place) => list.children[place] !== card)) list.append(...sorted);
    let count = 0;
    for (const one of cards) {
      const visible = chosen.every((field) => fits(one, field.name, field.value.trim()));
      one.card.hidden = !visible;
      count += visible;
    }
    found.textContent = say(form.dataset.found, { count, all: cards.length });
    none.hidden = count > 0;
    clear.hidden = !chosen.length;
  };

  const address = () => {
    const asked = new URLSearchParams(fields.filter((field) => field.value.trim()).map((field) => [field.name, field.value.trim()]));
    history.replaceState(null, "", `${location.pathname}${asked.size ? `?${asked}` : ""}${location.hash}`);
  };

  const read = () => {
    const asked = new URLSearchParams(location.search);
    for (const field of fields) {
      field.value = asked.get(field.name) ?? "";
      if (field.selectedIndex === -1) field.value = "";
    }
    if (fields.some((field) => field.value)) form.querySelector("details").open = true;
    show();
  };

  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", () => { show(); address(); });
  form.addEventListener("reset", () => setTimeout(() => { show(); address(); form.querySelector("summary").focus(); }));
  addEventListener("popstate", read);
  if (matchMedia("(min-width: 52rem)").matches) form.querySelector("details").open = true;
  read();
}
