// A reader's plan as frozen plain data, and what can be done to it. Knows nothing of pages, days or storage.
//
// A plan is one list: recipes, and gates. A gate ends what stands above it, up to the gate before. Whatever an item waits for
// stands above it, so that there is no circle: a recipe that should be done before and stands below is told, not waited for.

/** @typedef {import("./plan-days.js").Pause} Pause */
/** @typedef {"least" | "middle" | "most"} Pace how long recipes take, of what they say themselves */
/** @typedef {{readonly text: string, readonly done: boolean}} Condition */

/**
 * What all items have: `title` is the reader's own (empty: the recipe's), `from` the first working day on which it may start.
 * @typedef {object} Item
 * @property {string} id the recipe's; of a gate, its own
 * @property {"recipe" | "gate"} kind
 * @property {string} title
 * @property {string} owner
 * @property {string} notes
 * @property {number} from
 * @property {readonly Condition[]} conditions of a gate
 * @property {boolean} holds whether what stands below a gate waits for it
 */

/**
 * @typedef {object} Plan
 * @property {string} id
 * @property {string} name
 * @property {string} start such as `2027-01-04`
 * @property {Pace} pace
 * @property {readonly Pause[]} pauses
 * @property {number | null} price of a person-day in euros; null: the edition's
 * @property {readonly Readonly<Item>[]} items
 */

/**
 * A course of a menu.
 * @typedef {{title: string, from: number, holds: boolean, recipes: readonly string[]}
 *   & {gate: string, conditions: readonly string[]}} Course
 */

/** @type {readonly Pace[]} */
export const PACES = ["least", "middle", "most"];
const BLANK = Object.freeze({ title: "", owner: "", notes: "", from: 0, conditions: Object.freeze([]), holds: false });
const GATE = /^gate-(\d+)$/;

/**
 * @param {Partial<Item> & {id: string, kind: Item["kind"]}} given
 * @returns {Readonly<Item>}
 */
export const item = (given) => Object.freeze({ ...BLANK, ...given });

/**
 * @param {string} id
 * @param {string} name
 * @param {string} start
 * @returns {Readonly<Plan>}
 */
export const fresh = (id, name, start) =>
  Object.freeze({ id, name, start, pace: "middle", pauses: Object.freeze([]), price: null, items: Object.freeze([]) });

/**
 * @param {Plan} plan
 * @param {Partial<Plan>} change
 * @returns {Readonly<Plan>}
 */
export const changed = (plan, change) =>
  Object.freeze({ ...plan, ...change, items: Object.freeze([...(change.items ?? plan.items)]) });

/**
 * The recipes of a plan, in its order.
 * @param {Plan} plan
 */
export const recipesOf = (plan) => plan.items.filter(({ kind }) => kind === "recipe").map(({ id }) => id);

/**
 * The plan with a recipe at its end, where it is not in it yet.
 * @param {Plan} plan
 * @param {string} id
 */
export const added = (plan, id) =>
  recipesOf(plan).includes(id) ? plan : changed(plan, { items: [...plan.items, item({ id, kind: "recipe" })] });

/**
 * The plan with a gate at its end.
 * @param {Plan} plan
 * @param {Partial<Item>} [given]
 */
export function withGate(plan, given = {}) {
  const numbers = plan.items.map(({ id }) => Number(GATE.exec(id)?.[1] ?? 0));
  return changed(plan, { items: [...plan.items, item({ ...given, kind: "gate", id: `gate-${Math.max(0, ...numbers) + 1}` })] });
}

/**
 * The plan with every course of a menu at its end: its recipes that are not there yet, and its gate.
 * @param {Plan} plan
 * @param {readonly Course[]} courses
 */
export function withMenu(plan, courses) {
  let made = plan;
  for (const { recipes, from, gate, conditions, holds, title } of courses) {
    for (const id of recipes)
      if (!recipesOf(made).includes(id)) made = changed(added(made, id), { items: placed(added(made, id), id, from) });
    made = withGate(made, { title, notes: gate, holds, conditions: conditions.map((text) => Object.freeze({ text, done: false })) });
  }
  return made;
}

/**
 * @param {Plan} plan
 * @param {string} id
 * @param {number} from
 */
const placed = (plan, id, from) => plan.items.map((each) => (each.id === id ? item({ ...each, from }) : each));

/**
 * @param {Plan} plan
 * @param {string} id
 */
export const without = (plan, id) => changed(plan, { items: plan.items.filter((each) => each.id !== id) });

/**
 * The plan with one of its items changed.
 * @param {Plan} plan
 * @param {string} id
 * @param {Partial<Item>} change
 */
export const withItem = (plan, id, change) =>
  changed(plan, { items: plan.items.map((each) => (each.id === id ? item({ ...each, ...change }) : each)) });

/**
 * The plan with one of its items at another place; before the first or after the last it stays at that end.
 * @param {Plan} plan
 * @param {string} id
 * @param {number} place from 0
 */
export function movedTo(plan, id, place) {
  const moved = plan.items.find((each) => each.id === id);
  const items = plan.items.filter((each) => each.id !== id);
  if (moved) items.splice(Math.min(Math.max(place, 0), items.length), 0, moved);
  return changed(plan, { items });
}

/**
 * The plan with just these recipes: what other pages have added stands at its end, what they have taken out is gone.
 * @param {Plan} plan
 * @param {readonly string[]} ids
 */
export function reconciled(plan, ids) {
  const kept = changed(plan, { items: plan.items.filter(({ id, kind }) => kind === "gate" || ids.includes(id)) });
  return ids.reduce(added, kept);
}

/**
 * The places of what an item waits for, all above it: a recipe for those that it builds on and for the gates that hold; a gate for
 * everything since the gate before, and for that gate.
 * @param {Plan} plan
 * @param {number} place
 * @param {(id: string) => readonly string[]} after the recipes that one builds on
 */
export function waits(plan, place, after) {
  const above = plan.items.slice(0, place);
  const { id, kind } = plan.items[place];
  const last = above.map((each) => each.kind).lastIndexOf("gate");
  if (kind === "gate") return above.map((_, other) => other).slice(Math.max(last, 0));
  const before = after(id);
  return above.flatMap((each, other) => ((each.kind === "gate" ? each.holds : before.includes(each.id)) ? [other] : []));
}

/**
 * The recipes that one builds on and that do not stand above it.
 * @param {Plan} plan
 * @param {number} place
 * @param {readonly string[]} before
 */
export function unmet(plan, place, before) {
  const above = plan.items.slice(0, place).map(({ id }) => id);
  return before.filter((id) => !above.includes(id));
}
