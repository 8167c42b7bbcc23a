// What holds for a whole plan: its name, when it starts, how long recipes take, what a day costs, when nobody works.

import { PACES, changed } from "./plan.js";
import { dayOf } from "./plan-days.js";
import { all, isTyped, make, one } from "./shared.js";

/** @typedef {import("./plan.js").Plan} Plan */

/**
 * Make the fields of an element work.
 * @param {HTMLElement} own
 * @param {Record<string, string>} words
 * @param {() => Plan} current
 * @param {(plan: Plan) => void} set
 * @returns {(plan: Plan, choice: readonly Plan[]) => void} shows a plan, and those that can be opened
 */
export function settingsIn(own, words, current, set) {
  const [name, start, price] = ["name", "start", "price"].map((each) => one(HTMLInputElement, `[data-set="${each}"]`, own));
  const [opened, pace] = ["open", "pace"].map((each) => one(HTMLSelectElement, `[data-set="${each}"]`, own));
  const pauses = all(HTMLInputElement, "[data-pause]", own);
  const change = (/** @type {Partial<Plan>} */ given) => set(changed(current(), given));
  const show = (/** @type {Plan} */ plan) => {
    name.value = plan.name;
    if (!isTyped(start)) start.value = plan.start;
    price.value = plan.price === null ? "" : String(plan.price);
    pace.value = plan.pace;
    for (const box of pauses) box.checked = plan.pauses.some((pause) => pause === box.dataset.pause);
  };
  name.addEventListener("change", () => change({ name: name.value.trim() }));
  start.addEventListener("change", () => { if (dayOf(start.value) !== null) change({ start: start.value }); });
  start.addEventListener("blur", () => show(current()));
  pace.addEventListener("change", () => change({ pace: PACES.find((each) => each === pace.value) }));
  price.addEventListener("change", () => {
    if (price.validity.valid) change({ price: price.value ? price.valueAsNumber : null });
    else show(current());
  });
  for (const box of pauses) {
    const checked = () =>
      pauses.filter((each) => each.checked).map(({ dataset }) => /** @type {import("./plan-days.js").Pause} */ (dataset.pause));
    box.addEventListener("change", () => change({ pauses: checked() }));
  }
  return (plan, choice) => {
    opened.replaceChildren(...choice.map((each) => make("option", { value: each.id }, each.name || words.unnamed)));
    opened.value = plan.id;
    show(plan);
  };
}
