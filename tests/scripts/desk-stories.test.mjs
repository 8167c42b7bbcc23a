import assert from "node:assert/strict";
import test from "node:test";
import { ofStory } from "../../theme/js/desk-stories.js";

const known = { documents: { sopimus: { labels: ["hanke"], parts: [{ title: "Rivit", columns: 2 }] } }, courses: { polku: 2 } };
const story = (chapters, more = {}) =>
  ofStory({ values: { invented: "true", menu: "polku", chapters, ...more }, known }).map(({ code }) => code);
const paper = (more = {}) => ({ name: "a", document: "sopimus", values: { hanke: "x" }, ...more });

test("a story says that it is invented, and its days follow each other", () => {
  assert.deepEqual(story([{ when: "2026-02" }, { when: "2026" }]), []);
  assert.deepEqual(story([{ when: "2026-02" }, { when: "2026-01" }], { invented: "false" }), ["story-not-invented", "story-order"]);
});

test("a paper has every blank and no other, and rows as wide as its table", () => {
  assert.deepEqual(story([{ papers: [paper({ parts: [{ part: "1", rows: [["a", "b"]] }] })] }]), []);
  assert.deepEqual(
    story([{ papers: [paper({ values: { muu: "x" } }), paper({ parts: [{ part: "2" }, { part: "1", rows: [["a"]] }] })] }]),
    ["story-blank-unknown", "story-blank-missing", "story-name-twice", "story-part", "story-cells"],
  );
});

test("nobody goes on through a gate that there is not, or without its requirements", () => {
  assert.deepEqual(story([{ gate: { course: "2", decision: "stop", conditions: [{ met: "false" }] } }]), []);
  assert.deepEqual(story([{ gate: { course: "3", decision: "continue", conditions: [{ met: "false" }] } }]), [
    "story-gate",
    "story-gate-unmet",
  ]);
});
