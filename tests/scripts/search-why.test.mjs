import assert from "node:assert/strict";
import test from "node:test";
import { bestSentence } from "../../theme/js/search-why.js";

const means = (word) => ["haku", "talo"].includes(word);

test("of a text the sentence counts that has most of the words, each once, the first of equals", () => {
  assert.deepEqual(bestSentence("Ei mitään. Haku, haku! Talo ja\n  haku. Haku ja talo.", means), ["Talo ja haku.", 2]);
  assert.deepEqual(bestSentence("Ei mitään.", means), ["", 0]);
});

test("a sentence of 240 letters is shown, none of more", () => {
  const long = (size) => `haku ${"a".repeat(size - 6)}.`;
  assert.equal(bestSentence(long(240), means)[1], 1);
  assert.equal(bestSentence(long(241), means)[1], 0);
});
