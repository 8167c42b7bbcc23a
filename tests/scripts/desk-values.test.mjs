import assert from "node:assert/strict";
import test from "node:test";
import { amount, idFault, isFault, referenceFault, textFault, understood, valueFault } from "../../theme/js/desk-values.js";
import { known } from "./desk-known.mjs";

const months = known.quantities.Duration;
const codeOf = (found) => found?.code ?? "";

test("quantities are read as they are written", () => {
  assert.deepEqual(amount("6–9 kk", months), { low: 6, high: 9, bound: "", unit: "month" });
  assert.deepEqual(amount("noin 1,5 kk", months), { low: 1.5, high: 1.5, bound: "about", unit: "month" });
  for (const text of ["kuusi", "6", "9–6 kk", "enintään 6–9 kk"]) assert.equal(codeOf(amount(text, months)), "quantity");
  assert.equal(codeOf(amount("1201 kk", months)), "quantity-range");
  assert.equal(isFault(amount("1200 kk", months)), false);
});

test("and shown as they were understood", () => {
  assert.equal(understood(amount("noin 1 kk", months), months, "fi"), "noin 1 kk");
  assert.equal(understood(amount("6-9 kk", months), months, "fi"), "6–9 kk");
});

test("texts have a length, words too", () => {
  const line = { type: "line", shortest: 2, most: 5 };
  assert.deepEqual(
    ["a", "aa", "aaaaa", "aaaaaa", "a\nb", "a\u200bb"].map((text) => codeOf(textFault(line, text, known))),
    ["too-short", "", "", "too-long", "one-line", "hidden-character"],
  );
  assert.equal(codeOf(textFault({ type: "prose" }, "x".repeat(11), known)), "word-too-long");
  assert.equal(textFault({ type: "prose" }, "x".repeat(10), known), null);
});

test("references name what there is", () => {
  assert.equal(referenceFault("role", "johtaja", known), null);
  assert.equal(codeOf(referenceFault("role", "puisto", known)), "unknown-id");
  assert.equal(codeOf(referenceFault("role", "kokeilut", known)), "other-kind");
});

test("ids, choices and forms", () => {
  assert.equal(idFault("aamu-kahvit", known), null);
  assert.equal(codeOf(idFault("Aamu", known)), "id-form");
  assert.equal(codeOf(idFault("con", known)), "id-reserved");
  const choice = { type: "choice", code: "unknown-choice", words: [["draft", "luonnos"]], choices: "draft" };
  assert.equal(valueFault(choice, "draft", known), null);
  assert.equal(codeOf(valueFault(choice, "luonnos", known)), "unknown-choice");
  const day = { type: "form", code: "date", pattern: "^\\d{4}-\\d\\d-\\d\\d$", years: [1900, 2100] };
  assert.deepEqual(
    ["2026-11-28", "28.11.", "1899-01-01", "2101-01-01"].map((text) => codeOf(valueFault(day, text, known))),
    ["", "date", "year-range", "year-range"],
  );
  const part = { type: "form", code: "whole-number", pattern: "^\\d+$", within: [1, 3] };
  assert.deepEqual(
    ["0", "1", "3", "4"].map((text) => codeOf(valueFault(part, text, known))),
    ["out-of-range", "", "", "out-of-range"],
  );
});
