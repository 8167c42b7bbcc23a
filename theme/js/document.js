// A document that a reader fills in: its places follow what is typed, and it is copied or taken along. Nothing leaves this browser.

import { filledText, filledWord, planned } from "./filling.js";
import { readShelf } from "./plan-form.js";
import { all, announce, give, keep, kept, locale, one } from "./shared.js";
import { unzip } from "./unzip.js";
import { zip } from "./zip.js";

const WRITTEN = "document-words";
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const MAIN = "word/document.xml";

const place = one(HTMLElement, "[data-fill]");
const form = one(HTMLFormElement, "form", place);
const inputs = all(HTMLInputElement, "input", form);
/** What each place says while nothing is written for it. */
const empty = new Map(all(HTMLElement, "[data-blank]").map((blank) => [blank, blank.textContent]));
const { word = "", text = "", name = "", used = "", copied = "", failed = "" } = place.dataset;

/** What was written into places of these names before, on this page or another. */
function remembered() {
  const value = kept(WRITTEN);
  return new Map(Object.entries(typeof value === "object" && value ? value : {}).filter(([, words]) => typeof words === "string"));
}

const places = () => inputs.map((input) => ({ name: input.name, label: input.dataset.label ?? "", value: input.value.trim() }));

function show() {
  for (const [blank, label] of empty) {
    const input = inputs.find((each) => each.name === blank.dataset.blank);
    if (!input) continue;
    blank.textContent = input.value.trim() || label;
    blank.classList.toggle("is-filled", Boolean(input.value.trim()));
  }
}

/** @param {(plan: import("./plan.js").Plan | null) => void} then */
function withPlan(then) {
  const shelf = readShelf(kept("own-plans"), (id) => id);
  then(shelf.plans.find(({ id }) => id === shelf.open) ?? null);
}

function begin() {
  const known = remembered();
  const written = new Intl.DateTimeFormat(locale(), { dateStyle: "medium" });
  withPlan((plan) => {
    for (const input of inputs) {
      const given = planned(input.dataset.plan, plan, used.split(" "), (date) => written.format(date), Date.now());
      input.value = known.get(input.name) ?? given;
    }
  });
  show();
}

/** @type {Record<string, () => Promise<void>>} */
const ways = {
  copy: async () => {
    const markdown = await (await fetched(text)).text();
    await navigator.clipboard.writeText(filledText(markdown, places()));
    announce(copied);
  },
  word: async () => {
    const files = await unzip(await (await fetched(word)).arrayBuffer());
    files[MAIN] = filledWord(files[MAIN] ?? "", places());
    give(`${name}.docx`, WORD, zip(files));
  },
};

/**
 * @param {string} address
 * @throws {Error} where it cannot be had
 */
async function fetched(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(String(answer.status));
  return answer;
}

form.addEventListener("input", () => {
  keep(WRITTEN, { ...Object.fromEntries(remembered()), ...Object.fromEntries(places().map((each) => [each.name, each.value])) });
  show();
});
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", () => {
  const names = inputs.map((input) => input.name);
  keep(WRITTEN, Object.fromEntries([...remembered()].filter(([each]) => !names.includes(each))));
  setTimeout(begin);
});
for (const button of all(HTMLButtonElement, "[data-way]", form)) {
  button.addEventListener("click", () => ways[button.dataset.way ?? ""]?.().catch(() => announce(failed)));
}
begin();
place.hidden = false;
