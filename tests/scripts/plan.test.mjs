import assert from "node:assert/strict";
import test from "node:test";
import {
  added,
  changed,
  fresh,
  movedTo,
  recipesOf,
  reconciled,
  unmet,
  waits,
  withGate,
  withItem,
  withMenu,
  without,
} from "../../theme/js/plan.js";
import { book } from "./book.mjs";

const plan = () => fresh("p1", "Ours", "2027-01-04");
const after = (id) => book.recipes[id].after;
const ids = ({ items }) => items.map(({ id }) => id);

test("a recipe is added once", () => assert.deepEqual(ids(added(added(plan(), "map"), "map")), ["map"]));

test("a gate has a name of its own, also when one before has gone", () => {
  const two = withGate(withGate(plan()));
  assert.deepEqual(ids(two), ["gate-1", "gate-2"]);
  assert.deepEqual(ids(withGate(without(two, "gate-1"))), ["gate-2", "gate-3"]);
});

test("a whole menu is taken: its recipes on their days, its gates with their conditions", () => {
  const made = withMenu(added(plan(), "call"), book.menus.round.courses);
  assert.deepEqual(ids(made), ["call", "map", "gate-1", "promise", "gate-2"]);
  assert.deepEqual(
    made.items.map(({ from }) => from),
    [0, 0, 0, 90, 0],
  );
  assert.deepEqual(made.items[2], {
    id: "gate-1",
    kind: "gate",
    title: "Begin",
    owner: "",
    notes: "Go on?",
    from: 0,
    holds: true,
    conditions: [
      { text: "Five needs", done: false },
      { text: "An owner", done: false },
    ],
  });
});

test("an item moves, and at an end it stays", () => {
  const three = ["map", "promise", "call"].reduce(added, plan());
  assert.deepEqual(ids(movedTo(three, "call", 0)), ["call", "map", "promise"]);
  assert.deepEqual(ids(movedTo(three, "map", 1)), ["promise", "map", "call"]);
  assert.deepEqual(ids(movedTo(three, "map", -1)), ["map", "promise", "call"]);
  assert.deepEqual(ids(movedTo(three, "map", 9)), ["promise", "call", "map"]);
  assert.deepEqual(ids(movedTo(three, "none", 0)), ids(three));
});

test("what other pages added comes to the end, what they took out is gone, and words stay", () => {
  const noted = withItem(withGate(["map", "call"].reduce(added, plan())), "map", { notes: "Ask Liisa" });
  const made = reconciled(noted, ["map", "promise"]);
  assert.deepEqual(ids(made), ["map", "gate-1", "promise"]);
  assert.equal(made.items[0].notes, "Ask Liisa");
  assert.deepEqual(recipesOf(made), ["map", "promise"]);
});

test("a recipe waits for what it builds on, where that stands above, and for gates that hold", () => {
  const made = withMenu(plan(), book.menus.round.courses);
  assert.deepEqual(waits(made, 2, after), [0, 1]);
  assert.deepEqual(waits(withItem(made, "gate-1", { holds: false }), 2, after), [0]);
  const turned = movedTo(made, "promise", 0);
  assert.deepEqual(waits(turned, 0, after), []);
  assert.deepEqual(unmet(turned, 0, after("promise")), ["map"]);
  assert.deepEqual(unmet(made, 2, after("promise")), []);
});

test("a gate waits for all since the gate before, and for that gate", () => {
  const made = withMenu(plan(), book.menus.round.courses);
  assert.deepEqual(waits(made, 1, after), [0]);
  assert.deepEqual(waits(made, 4, after), [1, 2, 3]);
  assert.deepEqual(waits(withGate(plan()), 0, after), []);
});

test("a plan is never changed, only made anew", () => {
  const one = added(plan(), "map");
  assert.ok(Object.isFrozen(one) && Object.isFrozen(one.items) && Object.isFrozen(one.items[0]));
  assert.equal(changed(one, { name: "Theirs" }).name, "Theirs");
  assert.equal(one.name, "Ours");
});
