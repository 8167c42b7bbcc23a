// A method: its agenda as a clock from a start that the reader sets.

import { clock, isOneDay, minutes, times } from "./clock.js";
import { all, keep, kept, make, one, say } from "./shared.js";

const KEY = "agenda-start", START = "09:00";

/**
 * @param {HTMLTableElement} table
 * @param {HTMLTemplateElement} spare
 */
function start(table, spare) {
  const cells = all(HTMLElement, "[data-minutes]", table);
  const lengths = cells.map((cell) => Number(cell.dataset.minutes?.split(" ")[1]));
  if (!isOneDay(lengths)) return;
  const bar = one(HTMLElement, "[data-clock]", document.importNode(spare.content, true));
  const input = one(HTMLInputElement, "input", bar);
  const end = one(HTMLElement, "[data-end]", bar);
  table.tHead?.rows[0].append(make("th", { scope: "col" }, bar.dataset.clock ?? ""));
  const places = cells.map((cell) => {
    const place = make("td", { class: "agenda__clock" });
    cell.after(place);
    return place;
  });
  const show = () => {
    const shown = times(minutes(input.value) ?? minutes(START) ?? 0, lengths).map(clock);
    places.forEach((place, at) => { place.textContent = shown[at]; });
    const said = say(bar.dataset.ends, { time: shown[places.length] });
    if (end.textContent !== said) end.textContent = said;
  };
  const before = kept(KEY);
  input.value = typeof before === "string" ? before : START;
  input.addEventListener("input", () => { keep(KEY, input.value); show(); });
  table.closest(".table")?.before(bar);
  show();
}

const found = document.querySelector("table.agenda");
const clocks = document.querySelector("template[data-clock]");
if (found instanceof HTMLTableElement && clocks instanceof HTMLTemplateElement) start(found, clocks);
