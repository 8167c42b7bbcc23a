import assert from "node:assert/strict";
import test from "node:test";
import { changed, fresh, withGate, withItem, withMenu } from "../../theme/js/plan.js";
import { form, packed, parse, read, readShelf, unpacked } from "../../theme/js/plan-form.js";
import { book, present } from "./book.mjs";

const full = changed(withItem(withMenu(fresh("p1", "Meidän ”suunnitelma” 🍲", "2027-01-04"), book.menus.round.courses), "map",
  { title: "Kartta", owner: "Liisa", notes: "Kaksi\nriviä", from: 12 }), { pace: "most", pauses: ["christmas"], price: 350 });
const made = (given) => ("plan" in given ? given.plan : given.fault);

test("a plan comes back whole from a file and from a link", async () => {
  assert.deepEqual(parse(JSON.stringify(form(full)), present, "p1"), { plan: full, lost: 0 });
  const letters = await packed(full);
  assert.match(letters, /^[\w-]+$/);
  assert.deepEqual(await unpacked(letters, present, "p1"), { plan: full, lost: 0 });
});

test("a link of a menu is short", async () => assert.ok((await packed(full)).length < 500));

test("recipes that nobody knows here are left out and counted", () => {
  const strange = { ...form(full), items: [...full.items, { id: "elsewhere", kind: "recipe" }] };
  assert.deepEqual(read(strange, present, "p1"), { plan: full, lost: 1 });
});

test("a recipe is read by a name that it had, once, and with what the reader has written", () => {
  const written = full.items.map((each) => (each.id === "map" ? { ...each, id: "mapping" } : each));
  const renamed = { ...form(full), items: [...written, { id: "map" }, { id: "constructor" }] };
  assert.deepEqual(read(renamed, present, "p1"), { plan: full, lost: 1 });
});

test("what is no plan is told why", async () => {
  assert.equal(made(parse("{", present, "p")), "json");
  assert.equal(made(parse("null", present, "p")), "none");
  assert.equal(made(parse('{"items": []}', present, "p")), "none");
  assert.equal(made(parse('{"version": 1, "items": {}}', present, "p")), "none");
  assert.equal(made(parse(JSON.stringify({ ...form(full), version: 2 }), present, "p")), "newer");
  assert.equal(made(parse(JSON.stringify({ ...form(full), start: "soon" }), present, "p")), "start");
  assert.equal(made(parse(" ".repeat(1_000_001), present, "p")), "large");
  assert.notEqual(made(parse(`${JSON.stringify(form(full))}${" ".repeat(900_000)}`, present, "p")), "large");
  for (const letters of ["", "%%", "abcd", "zzzzzzzz"]) assert.equal(made(await unpacked(letters, present, "p")), "json");
});

test("whatever stands in a plan, what is read is a plan", () => {
  const spoiled = {
    version: 1, name: 7, start: "2027-01-04", pace: "fast", pauses: ["july", "june", 3], price: -1,
    items: [null, 7, { id: "<img>" }, { id: "map", kind: "x", title: {}, from: -3, conditions: "x", holds: 1 }, { id: "map" },
      { id: "gate-1", kind: "gate", conditions: [{ text: "a", done: 1 }, { text: "" }, 3], holds: true }],
  };
  const { plan } = read(spoiled, present, "p");
  assert.deepEqual([plan.name, plan.pace, plan.pauses, plan.price], ["", "middle", ["july"], null]);
  assert.deepEqual(plan.items.map(({ id, kind, title, from, holds }) => [id, kind, title, from, holds]),
    [["map", "recipe", "", 0, false], ["gate-1", "gate", "", 0, true]]);
  assert.deepEqual(plan.items[1].conditions, [{ text: "a", done: false }]);
});

test("there are limits to how much a plan holds", () => {
  let long = fresh("p", "n".repeat(300), "2027-01-04");
  for (let count = 0; count < 201; count += 1) long = withGate(long);
  const { plan } = read(form(long), present, "p");
  assert.deepEqual([plan.name.length, plan.items.length], [200, 200]);
});

test("plans are kept together; a spoiled one does not spoil the others, and one is open", () => {
  const shelf = { open: "p2", plans: [form(full), { ...form(full), id: "p2" }, { id: "p3" }, 7, { ...form(full), id: "<p>" }] };
  const found = readShelf(JSON.parse(JSON.stringify(shelf)), present);
  assert.deepEqual([found.open, found.plans.map(({ id }) => id)], ["p2", ["p1", "p2"]]);
  assert.equal(readShelf({ ...shelf, open: "gone" }, present).open, "p1");
  for (const nothing of [null, 7, "x", [], { plans: {} }]) assert.deepEqual(readShelf(nothing, present), { open: "", plans: [] });
});
