import assert from "node:assert/strict";
import test from "node:test";
import { fits, order, split, tried } from "../../theme/js/choosing.js";

const card = (title, data = {}, text = title) => ({ title, words: split(text), data });

test("words of a card are folded, and those of a hyphenated word apart", () => {
  assert.deepEqual(split("Kick-off: Älykäs 5G"), ["kick", "off", "alykas", "5g"]);
});

test("three letters are looked for at the beginning of words, four inside them too", () => {
  assert.equal(tried(["haastehaku"], "haa"), true);
  assert.equal(tried(["haastehaku"], "aku"), false);
  assert.equal(tried(["haastehaku"], "haku"), true);
});

test("a word of six letters may be inflected, one of five may not", () => {
  assert.equal(tried(["talo", "klusteri"], "talossa"), false);
  assert.equal(tried(["talo"], "talona"), true);
  assert.equal(tried(["tal"], "talon"), false);
});

test("every word that was typed has to be there", () => {
  assert.equal(fits(card("Avoin haastehaku"), "q", "haku AVOIN"), true);
  assert.equal(fits(card("Avoin haastehaku"), "q", "haku suljettu"), false);
  assert.equal(fits(card("Avoin haastehaku"), "q", "-"), true);
});

test("a facet fits by one of its values, whole", () => {
  assert.equal(fits(card("A", { phase: "kasvu tunnistus" }), "phase", "kasvu"), true);
  assert.equal(fits(card("A", { phase: "kasvu tunnistus" }), "phase", "kas"), false);
  assert.equal(fits(card("A"), "phase", "kasvu"), false);
});

const titles = (name, cards) => [...cards].sort(order(name, "fi")).map(({ title }) => title);

test("titles stand in the order of the language", () => {
  assert.deepEqual(titles("title", [card("Ö"), card("å"), card("Z"), card("a")]), ["a", "Z", "å", "Ö"]);
});

test("the shortest and easiest come first, what has no number last, and in their own order", () => {
  const cards = [card("x"), card("y"), card("b", { minutes: "90", difficulty: "3" }), card("a", { minutes: "100", difficulty: "1" })];
  assert.deepEqual(titles("minutes", cards), ["b", "a", "x", "y"]);
  assert.deepEqual(titles("difficulty", cards), ["a", "b", "x", "y"]);
});

test("the latest comes first", () => {
  const cards = [card("old", { reviewed: "2025-12-31" }), card("none"), card("new", { reviewed: "2026-01-01" })];
  assert.deepEqual(titles("reviewed", cards), ["new", "old", "none"]);
});

test("an order of another name is the order that there was", () => {
  for (const name of ["", "constructor"]) assert.deepEqual(titles(name, [card("b"), card("a")]), ["b", "a"]);
});
