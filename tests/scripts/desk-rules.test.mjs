import assert from "node:assert/strict";
import test from "node:test";
import { entryFaults } from "../../theme/js/desk-rules.js";
import { known } from "./desk-known.mjs";

const codes = (kind, values, fields = [{ name: "evidence", type: "list" }], id = "x") =>
  entryFaults({ kind, id, form: { type: "record", fields }, values, known }).map(({ code }) => code);
const finding = (name, kind = "done") => ({ case: name, kind });

test("a status has its evidence", () => {
  assert.deepEqual(codes("recipe", { status: "tried" }), ["status-tried"]);
  assert.deepEqual(codes("recipe", { status: "tried", evidence: [finding("hanke")] }), []);
  assert.deepEqual(codes("recipe", { status: "established", evidence: [finding("hanke")] }), ["status-established"]);
  assert.deepEqual(codes("recipe", { status: "established", evidence: [finding("hanke"), finding("muu", "plan")] }), [
    "status-established",
  ]);
  assert.deepEqual(codes("recipe", { status: "draft", evidence: [finding("muu")] }), ["evidence-planned"]);
  assert.deepEqual(codes("challenge", { status: "tried" }, []), ["status-without-evidence"]);
});

test("times of parts fit the whole", () => {
  const steps = [{ duration: "1–2 kk" }, { duration: "1 kk" }];
  assert.deepEqual(codes("recipe", { serving: { duration: "2–3 kk" }, steps }), []);
  assert.deepEqual(codes("recipe", { serving: { duration: "4 kk" }, steps }), ["steps-outside-serving"]);
  assert.deepEqual(codes("recipe", { serving: { duration: "1 kk" }, steps }), ["steps-outside-serving"]);
  assert.deepEqual(codes("recipe", { serving: { duration: "9 kk" }, steps: [...steps, {}] }), []);
  assert.deepEqual(codes("method", { serving: { duration: "10 kk" }, agenda: [{ duration: "6 kk" }] }), []);
  assert.deepEqual(codes("method", { serving: { duration: "10 kk" }, agenda: [{ duration: "5 kk" }] }), ["agenda-sum"]);
});

test("days and money", () => {
  assert.deepEqual(codes("case", { start: "2016-02", end: "2016" }), []);
  assert.deepEqual(codes("case", { start: "2016-02", end: "2016-01" }), ["dates-order"]);
  assert.deepEqual(codes("challenge", { open_from: "2026-02-02", open_to: "2026-02-01" }), ["dates-order"]);
  assert.deepEqual(codes("case", { budget: { total: "10 €", fund: "10 €" } }), []);
  assert.deepEqual(codes("case", { budget: { total: "10 €", fund: "11 €" } }), ["budget-sum"]);
  assert.deepEqual(codes("case", { budget: { total: "10 €", fund: "5 €", other: "4 €" } }), ["budget-sum"]);
});

test("states follow their history", () => {
  const history = [
    { date: "2026-01-02", state: "open" },
    { date: "2026-01-01", state: "closed" },
  ];
  assert.deepEqual(codes("challenge", { state: "closed", history }), ["step-order"]);
  assert.deepEqual(codes("need", { state: "open", history: history.toReversed() }), []);
  assert.deepEqual(codes("need", { state: "closed", history: history.toReversed() }), ["step-state"]);
});

test("names of other things", () => {
  assert.deepEqual(codes("method", { templates: [{ canvas: "haastekortti" }, { canvas: "muu" }, {}] }), ["unknown-canvas"]);
  assert.deepEqual(codes("recipe", { former_ids: ["kahvit", "x", "entinen"] }), ["id-taken", "id-taken"]);
  const fields = [
    { name: "a", label: "A" },
    { name: "a", label: "B" },
  ];
  assert.deepEqual(codes("document", { heading: "{a} {b}", parts: [{ title: "T", text: "{c}", columns: ["{a}"] }], fields }), [
    "blank-unknown",
    "blank-unknown",
    "blank-twice",
  ]);
});
