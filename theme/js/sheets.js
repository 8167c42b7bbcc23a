// Sheets of a method on paper, one at a time: the style sheet for print hides everything else. The sheet of the session is what
// whoever leads it has in hand: opening, facts, things to bring, the items with their times and what comes of them.

import { all } from "./shared.js";

const SESSION = ".opening, .glance, .part--supplies, .part--agenda, .part--output";

/**
 * Have a button print some elements alone.
 * @param {HTMLElement} button
 * @param {() => HTMLElement[]} sheets
 */
function prints(button, sheets) {
  button.hidden = false;
  button.addEventListener("click", () => {
    const printed = sheets();
    for (const sheet of printed) sheet.classList.add("is-printed");
    addEventListener("afterprint", () => { for (const sheet of printed) sheet.classList.remove("is-printed"); }, { once: true });
    print();
  });
}

for (const button of all(HTMLElement, "[data-print-sheet]"))
  prints(button, () => all(HTMLElement, ".sheet").filter((sheet) => sheet.contains(button)));
for (const button of all(HTMLElement, "[data-print-session]")) prints(button, () => all(HTMLElement, SESSION));
