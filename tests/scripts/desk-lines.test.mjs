import assert from "node:assert/strict";
import test from "node:test";
import { broken, curled, joined } from "../../theme/js/desk-lines.js";

const word = "sana ".repeat(30).trim();

test("a paragraph and an item are one line to write in", () => {
  assert.equal(
    joined("yksi\nkaksi\n\n- kolme\n  neljä\n- viisi\n\n1. kuusi\n   seitsemän"),
    "yksi kaksi\n\n- kolme neljä\n- viisi\n\n1. kuusi seitsemän",
  );
});

test("what begins or ends a line by itself stays", () => {
  for (const text of ["yksi  \nkaksi", "yksi\\\nkaksi", "```\na\nb\n```", "    a\n    b", "> a\n> b", "- a\n- b", "# a\nb"]) {
    assert.equal(joined(text), text);
    assert.equal(broken(text, ""), text);
  }
});

test("a long paragraph is broken between words, an item below its first letter", () => {
  assert.deepEqual(
    broken(word, "")
      .split("\n")
      .map((line) => line.length),
    [84, 64],
  );
  assert.deepEqual(
    broken(`- ${word}`, "")
      .split("\n")
      .map((line) => line.slice(0, 4)),
    ["- sa", "  sa"],
  );
  assert.equal(joined(broken(word, "")), word);
  assert.equal(joined(broken(`- ${word}`, "")), `- ${word}`);
});

test("no line begins with what would be read otherwise", () => {
  for (const mark of ["-", "+", "1.", "#", ">", "==="]) {
    for (let count = 80; count < 90; count += 1) {
      const text = `${"a".repeat(count)} ${mark} ${word}`;
      assert.equal(broken(text, "").split("\n")[0].includes(` ${mark}`), true, text);
      assert.equal(joined(broken(text, "")), text);
    }
  }
});

test("what was not touched keeps its lines", () => {
  const before = "lyhyt\nrivi\n\ntoinen\nkohta";
  assert.equal(broken(joined(before), before), before);
  assert.equal(broken("lyhyt rivi\n\ntoinen kohta!", before), "lyhyt\nrivi\n\ntoinen kohta!");
});

test("the apostrophe of a word is curled, and no other mark", () => {
  assert.equal(curled("the city's plan, l'été, rei'ittää"), "the city’s plan, l’été, rei’ittää");
  for (const text of ["'so' they say", "5' 7'", "the cities' plans", "```\ndon't\n```"]) assert.equal(curled(text), text);
});
