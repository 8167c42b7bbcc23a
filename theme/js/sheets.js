// Sheets of a method on paper, one at a time: the style sheet for print hides everything else.

import { all } from "./shared.js";

for (const button of all(HTMLElement, "[data-print-sheet]")) {
  button.hidden = false;
  button.addEventListener("click", () => {
    const sheet = button.closest(".sheet");
    sheet?.classList.add("is-printed");
    addEventListener("afterprint", () => sheet?.classList.remove("is-printed"), { once: true });
    print();
  });
}
