// A method: its agenda as a clock from a start that the reader sets, and its sheets on paper one at a time.
import { kept, keep, say } from "./shared.js";

const table = document.querySelector("table.agenda");
const spare = document.querySelector("template[data-clock]");

if (table && spare) {
  const cells = [...table.querySelectorAll("[data-minutes]")];
  const minutes = cells.map((cell) => cell.dataset.minutes.split(" ").map(Number));
  const total = minutes.reduce((sum, [, most]) => sum + most, 0);
  if (total > 0 && total <= 12 * 60) {
    const bar = spare.content.firstElementChild.cloneNode(true);
    const start = bar.querySelector("input");
    const end = bar.querySelector("[data-end]");
    const clock = (at) => `${String(Math.floor(at / 60) % 24).padStart(2, "0")}.${String(at % 60).padStart(2, "0")}`;
    const head = document.createElement("th");
    head.scope = "col";
    head.textContent = bar.dataset.clock;
    table.tHead.rows[0].append(head);
    const times = cells.map((cell) => {
      const time = document.createElement("td");
      time.className = "agenda__clock";
      cell.after(time);
      return time;
    });
    const show = (first) => {
      const [hours, rest] = (start.value || "09:00").split(":").map(Number);
      let at = hours * 60 + rest;
      times.forEach((time, place) => {
        time.textContent = clock(at);
        at += minutes[place][1];
      });
      const said = say(bar.dataset.ends, { time: clock(at) });
      if (first || end.textContent !== said) end.textContent = said;
    };
    start.value = kept("agenda-start", "09:00");
    start.addEventListener("input", () => { keep("agenda-start", start.value); show(false); });
    table.closest(".table").before(bar);
    show(true);
  }
}

// A sheet on paper alone: the style sheet for print hides everything else.
for (const button of document.querySelectorAll("[data-print-sheet]")) {
  button.hidden = false;
  button.addEventListener("click", () => {
    const sheet = button.closest(".sheet");
    sheet.classList.add("is-printed");
    addEventListener("afterprint", () => sheet.classList.remove("is-printed"), { once: true });
    print();
  });
}
