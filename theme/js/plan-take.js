// What a plan is taken along as: a link, a file, a calendar, a workbook, two sorts of paper. What writes them comes with the first line.

import { form, packed } from "./plan-form.js";
import { titleOf } from "./plan-time.js";
import { all, give, one, say, share } from "./shared.js";

/** @typedef {import("./plan.js").Plan} Plan */
/** @typedef {import("./plan-list.js").Known} Known */
/** @typedef {{plan: Plan, rows: readonly import("./plan-time.js").Row[], sums: import("./plan-sums.js").Sums}} Made */

const LONG = 2000;
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/**
 * The name of a plan as a file may be called.
 * @param {string} name
 */
const fileName = (name) => name.trim().toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "") || "plan";

/**
 * @param {Made} made
 * @param {Known} known
 */
function events({ rows }, { book, words }) {
  return rows.map(({ item, first, last }) => {
    const terms = item.conditions.map(({ text, done }) => `${done ? "☑" : "☐"} ${text}`);
    return {
      id: item.id, first, last, title: titleOf(item, book, words),
      url: item.kind === "recipe" ? new URL(book.recipes[item.id].href, location.href).href : "",
      notes: [item.owner && `${words.owner}: ${item.owner}`, item.notes, ...terms].filter(Boolean).join("\n"),
    };
  });
}

/** @param {string} way `sheet` or `board`, as the style sheet for print knows it */
function printAs(way) {
  const root = document.documentElement;
  root.dataset.paper = way;
  addEventListener("afterprint", () => delete root.dataset.paper, { once: true });
  print();
}

/** What writes files: there once a plan has lines, so that they can be taken along without a network. */
const writers = async () => {
  const [{ calendarText }, { sheets }, { workbook }] = await Promise.all([
    import("./plan-ics.js"), import("./plan-workbook.js"), import("./xlsx.js"),
  ]);
  return { calendarText, sheets, workbook };
};

/**
 * Make the buttons of an element work, and say how long the link is.
 * @param {HTMLElement} place
 * @param {Known} known
 * @param {() => Made} made
 * @param {string} maker the name of the cookbook
 * @returns {() => Promise<void>} to be called when the plan has changed
 */
export function takeFrom(place, known, made, maker) {
  let address = "";
  /** @type {Record<string, () => void>} */
  const does = {
    share: () => share(address, made().plan.name, known.words.copied),
    export: () => give(`${fileName(made().plan.name)}.json`, "application/json", `${JSON.stringify(form(made().plan), null, 2)}\n`),
    calendar: async () => {
      const { calendarText } = await writers();
      const { id, name } = made().plan;
      const head = { id, name, maker, locale: known.locale };
      give(`${fileName(name)}.ics`, "text/calendar", calendarText(head, events(made(), known), Date.now()));
    },
    workbook: async () => {
      const { sheets, workbook } = await writers();
      const { plan, rows, sums } = made();
      give(`${fileName(plan.name)}.xlsx`, XLSX, workbook(sheets(rows, sums, known.book, known.words, location.href)));
    },
    sheet: () => printAs("sheet"),
    board: () => printAs("board"),
  };
  for (const button of all(HTMLElement, "[data-take]", place)) button.addEventListener("click", () => does[button.dataset.take ?? ""]?.());
  return async () => {
    if (made().rows.length) writers().catch(() => {}); // What cannot be had now is fetched when it is asked for.
    const letters = await packed(made().plan);
    address = `${location.origin}${location.pathname}#p=${letters}`;
    const { share_long, share_size } = known.words;
    one(HTMLElement, "[data-share-size]", place).textContent = say(address.length > LONG ? share_long : share_size, {
      size: address.length,
    });
  };
}
