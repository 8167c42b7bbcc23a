import assert from "node:assert/strict";
import test from "node:test";
import { blocks, linkFault, loose, mentions, proseFaults } from "../../theme/js/desk-prose.js";

const KINDS = ["recipe", "page"];
const codes = (text) => proseFaults(text, KINDS, /\u200b/u).map(({ code }) => code);
const shape = (list) => list.map(({ type, inside }) => (inside.length ? [type, ...inside.map(shape)] : type));

test("blocks", () => {
  assert.deepEqual(shape(blocks("a\nb\n\n- c\n- d\n  - e\n\n> f\ng\n\n1. h\n\n---\n```\n<b>\n```\n\n    i")), [
    "paragraph",
    ["bullets", ["paragraph"], ["paragraph", ["bullets", ["paragraph"]]]],
    ["quotation", ["paragraph"]],
    ["numbers", ["paragraph"]],
    "rule",
    "code",
    "code",
  ]);
});

test("what may not stand in a text", () => {
  assert.deepEqual(codes("Lämpö **hukkuu** [tänne](recipe:x)."), []);
  assert.deepEqual(
    ["a <b>c", "<div>", "![a](b.png)", "## a", "a\n---", "[a] (https://a.fi)", "[](https://a.fi)"].map((text) => codes(text)[0]),
    ["raw-html", "raw-html", "image-in-prose", "heading-in-prose", "heading-in-prose", "link-unmade", "link-empty"],
  );
  assert.deepEqual([codes("a".repeat(20_000)), codes("a".repeat(20_001))], [[], ["prose-too-long"]]);
  assert.deepEqual([codes(`${"> ".repeat(10)}a`), codes(`${"> ".repeat(12)}a`)[0]], [[], "prose-too-deep"]);
});

test("where links lead", () => {
  const said = (href) => linkFault(href, KINDS, /\u200b/u);
  assert.deepEqual(
    ["https://a.fi", "recipe:x", "mailto:a@b.fi", "resepti:x", "www.a.fi", "https:///a", "https://a.fi/%00", "https://a.fi/%"].map(said),
    ["", "", "", "link-scheme", "link-scheme-missing", "link-host-missing", "link-characters", ""],
  );
  assert.deepEqual(
    ["", "recipe:", "https://", "x.yml", "front.md", "a/x.yml", "file:///C:/a.docx", "C:\\a.docx", "c:a"].map(said),
    [
      ...Array(3).fill("link-nowhere"),
      ...Array(2).fill("link-file"),
      "link-scheme-missing",
      ...Array(2).fill("link-machine"),
      "link-scheme",
    ],
  );
});

test("links that are named, and the words beside them", () => {
  assert.deepEqual(mentions("- [a](recipe:x)\n\n[b](https://a.fi)"), ["recipe:x", "https://a.fi"]);
  assert.deepEqual(loose("a `b` [c](recipe:x) d"), ["a ", " ", " d"]);
});
