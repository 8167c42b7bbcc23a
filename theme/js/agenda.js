// A method: its agenda as a clock from a start that the reader sets.

import { clock, minutes, times } from "./clock.js";
import { all, keep, kept, one, say } from "./shared.js";

const KEY = "agenda-start", START = "09:00";

/** @param {HTMLElement} bar */
function start(bar) {
  const input = one(HTMLInputElement, "input", bar);
  const end = one(HTMLElement, "[role=status]", bar);
  const places = all(HTMLElement, "td.agenda__clock");
  const lengths = places.map((place) => Number(place.dataset.minutes));
  const show = () => {
    const shown = times(minutes(input.value) ?? minutes(START) ?? 0, lengths).map(clock);
    places.forEach((place, at) => { place.textContent = shown[at]; });
    const said = say(bar.dataset.ends, { time: shown[places.length] });
    if (end.textContent !== said) end.textContent = said;
  };
  const before = kept(KEY);
  input.value = typeof before === "string" ? before : START;
  input.addEventListener("input", () => { keep(KEY, input.value); show(); });
  show();
  for (const part of [bar, ...all(HTMLElement, "table.agenda .awaited")]) part.hidden = false;
}

const found = document.querySelector(".clock");
if (found instanceof HTMLElement) start(found);
