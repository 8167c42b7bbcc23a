// What is written into the places of a document.

import assert from "node:assert/strict";
import { test } from "node:test";

import { filledText, filledWord, planned } from "../../theme/js/filling.js";
import { fresh, item, changed } from "../../theme/js/plan.js";

const place = (value) => [{ name: "hanke", label: "hankkeen nimi", value }];
const CONTROL =
  '<w:sdt><w:sdtPr><w:tag w:val="hanke"/><w:showingPlcHdr/><w:text/></w:sdtPr>' +
  '<w:sdtContent><w:r><w:rPr><w:rStyle w:val="Blank"/></w:rPr><w:t>[hankkeen nimi]</w:t></w:r></w:sdtContent></w:sdt>';

test("a text has what was written, as words and not as marks", () => {
  assert.equal(filledText("# A: [hankkeen nimi] [muu]", place("*Vesi* $&")), "# A: \\*Vesi\\* $& [muu]");
  assert.equal(filledText("[hankkeen nimi]", place("")), "[hankkeen nimi]");
});

test("a Word file has what was written in the control of that name alone", () => {
  const filled = filledWord(`<w:p>${CONTROL}</w:p><w:p>${CONTROL.replace('hanke"', 'muu"')}</w:p>`, place("Vesi & <ilma> $1"));
  assert.ok(filled.includes('<w:t xml:space="preserve">Vesi &amp; &lt;ilma&gt; $1</w:t>'));
  assert.equal(filled.split("showingPlcHdr").length, 2);
  assert.equal(filledWord(CONTROL, place("")), CONTROL);
});

test("a plan gives its name, its start and who is responsible; today needs none", () => {
  const plan = changed(fresh("p", "Vesiklusteri", "2027-01-04"), { items: [item({ id: "ydinjoukko", kind: "recipe", owner: "Aino" })] });
  const written = (date) => date.toISOString().slice(0, 10);
  const said = (asked, known = plan) => planned(asked, known, ["ydinjoukko"], written, Date.UTC(2026, 10, 27, 12));
  assert.deepEqual(
    ["name", "start", "owner", "today", undefined].map((asked) => said(asked)),
    ["Vesiklusteri", "2027-01-04", "Aino", "2026-11-27", ""],
  );
  assert.deepEqual(
    ["name", "today"].map((asked) => said(asked, null)),
    ["", "2026-11-27"],
  );
  assert.equal(planned("owner", plan, ["muu"], written, 0), "");
});
