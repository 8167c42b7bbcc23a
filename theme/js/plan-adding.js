// What is added to a plan on its own page: a recipe, a whole menu, a gate.

import { added, withGate, withMenu } from "./plan.js";
import { announce, make, one, say } from "./shared.js";

/** @typedef {import("./plan.js").Plan} Plan */

/**
 * Make the fields of an element work.
 * @param {HTMLElement} own
 * @param {import("./plan-list.js").Known} known
 * @param {() => Plan} current
 * @param {(plan: Plan) => void} set
 * @param {(menu: string) => Promise<readonly import("./plan.js").Course[]>} coursesOf
 */
export function addingIn(own, { book, words, locale }, current, set, coursesOf) {
  const told = (/** @type {string} */ title) => announce(say(words.added, { title }));
  const onClick = (/** @type {string} */ name, /** @type {() => void} */ does) =>
    one(HTMLElement, `[data-add="${name}"]`, own).addEventListener("click", does);
  for (const [name, from] of Object.entries({ recipe: book.recipes, menu: book.menus })) {
    const choice = one(HTMLSelectElement, `[data-set="${name}"]`, own);
    const sorted = Object.entries(from).sort(([, a], [, b]) => a.title.localeCompare(b.title, locale));
    choice.append(...sorted.map(([id, { title }]) => make("option", { value: id }, title)));
    onClick(name, async () => {
      const { value } = choice;
      if (!value) return choice.focus();
      try {
        const courses = name === "recipe" ? [] : await coursesOf(value);
        set(name === "recipe" ? added(current(), value) : withMenu(current(), courses));
        return told(from[value].title);
      } catch {
        return announce(words.fault_untaken);
      }
    });
  }
  onClick("gate", () => {
    set(withGate(current()));
    told(words.gate);
  });
}
