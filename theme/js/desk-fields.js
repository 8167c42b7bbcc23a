// The fields of the desk: headings, help and boxes made of a form, which write into the values that they are given.

import { make, say } from "./shared.js";
import { broken, curled, joined } from "./desk-lines.js";
import { isShallow, partOf } from "./desk-parts.js";
import { amount, isFault, understood } from "./desk-values.js";

/** @typedef {import("./desk-yaml.js").Form} Form */
/** @typedef {import("./desk-yaml.js").Value} Value */
/** @typedef {import("./desk-yaml.js").Fields} Fields */
/** @typedef {import("./desk-values.js").Known} Known */
/** @typedef {import("./desk-check.js").Path} Path */
/**
 * What fields need to know.
 * @typedef {object} Room
 * @property {Known} known
 * @property {Record<string, string>} words
 * @property {() => void} changed
 * @property {string[]} usual fields of the entry that the desk has filled in itself
 * @property {((form: Form, value: Value | undefined) => boolean) | null} folds whether a part is open; null: none is folded
 */
/**
 * Where a value stands: `at` is its place in what holds it.
 * @typedef {object} Slot
 * @property {Form} form
 * @property {Fields | Value[]} holder
 * @property {string | number} at
 * @property {Path} path
 * @property {Room} room
 */

/**
 * The id of the box of a value.
 * @param {Path} path
 */
export const boxId = (path) => `desk-${path.join("-")}`;

/**
 * @param {Slot} slot
 * @returns {Value | undefined}
 */
const held = ({ holder, at }) => (Array.isArray(holder) ? holder[Number(at)] : holder[at]);

/**
 * @param {Slot} slot
 * @param {Value} value
 */
function put({ holder, at, room }, value) {
  if (Array.isArray(holder)) holder[Number(at)] = value;
  else holder[at] = value;
  room.changed();
}

/** @param {Slot} slot */
const text = (slot) => { const value = held(slot); return typeof value === "string" ? value : ""; };

/**
 * The fields of a record: first those that must be there or hold something, the others, and what the desk filled in, below a fold.
 * @param {Form} form
 * @param {Fields} values
 * @param {Path} path
 * @param {Room} room
 * @param {boolean} [isOpen] whether no field is below a fold
 * @returns {Node[]}
 */
export function recordFields(form, values, path, room, isOpen = false) {
  const fields = form.fields ?? [];
  const isUsual = (/** @type {Form} */ { name }) => !path.length && room.usual.includes(name ?? "");
  const isFirst = (/** @type {Form} */ { name, required, asked, original, items }) =>
    isOpen || required || asked || original !== undefined || items !== undefined || (name && name in values);
  const first = fields.filter((field) => isFirst(field) && !isUsual(field));
  const others = fields.filter((field) => !first.includes(field));
  const made = (/** @type {Form} */ field) =>
    whole({ form: field, holder: values, at: field.name ?? "", path: [...path, field.name ?? ""], room });
  if (!others.length) return first.map(made);
  const inside = make("div", { class: "desk__more" });
  const fold = make("details", { class: "desk__fold" }, make("summary", {}, say(room.words.more, { count: others.length })), inside);
  fold.addEventListener("toggle", () => { if (fold.open && !inside.childElementCount) inside.append(...others.map(made)); });
  return [...first.map(made), fold];
}

/**
 * A field with its heading and help.
 * @param {Slot} slot
 * @returns {HTMLElement}
 */
function whole(slot) {
  const { form, path, room } = slot;
  const id = boxId(path);
  const head = [form.title ?? "", ...(form.required ? [make("span", { class: "desk__must" }, ` (${room.words.must})`)] : [])];
  const help = make("p", { class: "desk__help", id: `${id}-help` }, form.help ?? "");
  if (form.original !== undefined) help.replaceChildren(make("span", { class: "desk__original", lang: room.known.lang }, form.original));
  else if (form.example) help.append(make("span", { class: "desk__example" }, ` ${say(room.words.example, { example: form.example })}`));
  const fault = make("p", { class: "desk__fault", id: `${id}-fault`, hidden: "" });
  if (isSingle(form)) return make("div", { class: "desk__field" }, make("label", { for: id }, ...head), help, box(slot), fault);
  return folded(slot, head, help, fault, ...group(slot));
}

/**
 * A part of the entry with its heading: one that is there already opens when it is wanted.
 * @param {Slot} slot
 * @param {(string | Node)[]} head
 * @param {...Node} inside
 */
function folded(slot, head, ...inside) {
  const id = boxId(slot.path);
  const { folds } = slot.room;
  if (!folds || !isShallow(slot.path))
    return make("fieldset", { class: "desk__group", id, tabindex: "-1" }, make("legend", {}, ...head), ...inside);
  return partOf({ id, head, isOpen: folds(slot.form, held(slot)), value: () => held(slot) }, ...inside);
}

/** @param {Form} form */
const isSingle = ({ type }) => !["list", "record", "map"].includes(type);

/**
 * @param {Slot} slot
 * @returns {Node[]}
 */
function group(slot) {
  const { form, path, room } = slot;
  if (form.type === "list") return [form.item?.type === "reference" || form.item?.type === "choice" ? picked(slot) : listed(slot)];
  const given = held(slot);
  const values = given && typeof given === "object" && !Array.isArray(given) ? given : {};
  if (values !== given) slot.holder[/** @type {never} */ (slot.at)] = /** @type {never} */ (values);
  const isOpen = form.items !== undefined || (form.fields ?? []).some(({ original }) => original !== undefined);
  return form.type === "map" ? [mapped({ ...slot, holder: values })] : recordFields(form, values, path, room, isOpen);
}

/**
 * The box of a single value.
 * @param {Slot} slot
 * @returns {HTMLElement}
 */
function box(slot) {
  const { form } = slot;
  if (form.type === "choice") return chooser(slot, form.words ?? []);
  if (form.type === "reference") return chooser(slot, titles(slot));
  const id = boxId(slot.path);
  const shared = { id, "aria-describedby": `${id}-help ${id}-fault`, autocomplete: "off" };
  const made = form.type === "prose" || (form.type === "line" && (form.most ?? 0) > LONG)
    ? make("textarea", { ...shared, rows: form.type === "prose" ? "4" : "2" })
    : make("input", { ...shared, type: form.code === "date" ? "date" : "text" });
  const before = text(slot);
  made.value = form.type === "prose" ? joined(before) : before;
  const note = form.type === "quantity" ? make("p", { class: "desk__read", "aria-live": "polite" }) : null;
  const told = () => { if (note) note.textContent = readAs(slot); };
  const typed = () => (form.web || !TEXTS.includes(form.type) ? made.value : curled(made.value));
  const read = () => (form.type === "prose" ? broken(typed(), before) : typed());
  made.addEventListener("input", () => { put(slot, read()); told(); });
  told();
  return note ? make("div", {}, made, note) : made;
}

const LONG = 100;
const TEXTS = ["line", "prose"];

/** @param {Slot} slot */
function readAs(slot) {
  const { form, room } = slot;
  const sort = room.known.quantities[form.of ?? ""];
  const found = amount(text(slot).trim(), sort);
  return isFault(found) ? "" : say(room.words.understood, { amount: understood(found, sort, room.known.lang) });
}

/**
 * The entries that a reference may name, by title.
 * @param {Slot} slot
 * @returns {[string, string][]}
 */
function titles({ form, room }) {
  const pairs = Object.entries(room.known.titles[form.of ?? ""] ?? {});
  return pairs.sort((one, other) => one[1].localeCompare(other[1]));
}

/**
 * @param {[string, string][]} words
 * @param {string} value
 * @param {string} nothing
 */
function options(words, value, nothing) {
  const known = words.some(([word]) => word === value) || !value ? words : [...words, /** @type {[string, string]} */ ([value, value])];
  return [make("option", { value: "" }, nothing), ...known.map(([word, title]) => make("option", { value: word }, title || word))];
}

/**
 * @param {Slot} slot
 * @param {[string, string][]} words
 */
function chooser(slot, words) {
  const id = boxId(slot.path);
  const made = make(
    "select",
    { id, "aria-describedby": `${id}-help ${id}-fault`, autocomplete: "off" },
    ...options(words, text(slot), slot.room.words.choose),
  );
  made.value = text(slot);
  made.addEventListener("change", () => { put(slot, made.value); });
  return made;
}

/**
 * The list that a slot holds, made where there is none.
 * @param {Slot} slot
 * @returns {Value[]}
 */
function itemsOf(slot) {
  const given = held(slot);
  if (Array.isArray(given)) return given;
  /** @type {Value[]} */
  const made = [];
  slot.holder[/** @type {never} */ (slot.at)] = /** @type {never} */ (made);
  return made;
}

/**
 * @param {string} label
 * @param {string | undefined} name where the label does not say it all
 * @param {() => void} act
 */
function button(label, name, act) {
  const made = make("button", { class: "button button--small button--quiet", type: "button", "aria-label": name }, label);
  made.addEventListener("click", act);
  return made;
}

/**
 * A list of words that are picked, each with its title.
 * @param {Slot} slot
 */
function picked(slot) {
  const { form, path, room } = slot;
  const item = form.item ?? form;
  const words = item.type === "choice" ? (item.words ?? []) : titles({ ...slot, form: item });
  const items = itemsOf(slot);
  const place = make("ol", { class: "desk__picked" });
  const id = `${boxId(path)}-add`;
  const select = make(
    "select",
    { id, "aria-label": say(room.words.pick, { what: form.title ?? "" }), autocomplete: "off" },
    ...options(words, "", room.words.choose),
  );
  const add = () => {
    if (select.value && !items.includes(select.value)) {
      items.push(select.value);
      room.changed();
      draw();
    }
    select.value = "";
  };
  const plus = button(room.words.add, say(room.words.add_to, { what: form.title ?? "" }), add);
  let isTyped = false; // Keys go through the words one by one: what is chosen by them is added when the writer leaves it.
  select.addEventListener("pointerdown", () => { isTyped = false; });
  select.addEventListener("keydown", (event) => { isTyped = true; if (event.key === "Enter") add(); });
  select.addEventListener("change", () => { if (!isTyped) add(); });
  select.addEventListener("blur", add);
  function draw() {
    place.replaceChildren(...items.map((each, at) => {
      const title = words.find(([word]) => word === each)?.[1] || String(each);
      const drop = () => { items.splice(at, 1); room.changed(); draw(); select.focus(); };
      return make("li", {}, make("span", {}, title), button("×", say(room.words.remove, { what: title }), drop));
    }));
  }
  draw();
  return make("div", {}, place, make("div", { class: "desk__add" }, select, plus));
}

/**
 * A list of texts or records, to be added, ordered and removed.
 * @param {Slot} slot
 */
function listed(slot) {
  const { form, path, room } = slot;
  const item = form.item ?? form;
  const items = itemsOf(slot);
  while (form.required && items.length < (form.least ?? 0)) items.push(emptyOf(item));
  const place = make("ol", { class: "desk__list" });
  /** @param {number} at @param {number} to */
  const move = (at, to) => { items.splice(to, 0, ...items.splice(at, 1)); room.changed(); draw(); focus(to); };
  /** @param {number} at */
  const focus = (at) => {
    const first = "details:not([open]) > summary, input, textarea, select";
    const target = /** @type {HTMLElement | null} */ (place.children[at]?.querySelector(first));
    target?.focus();
  };
  /** @param {number} at */
  const drop = (at) => { items.splice(at, 1); room.changed(); draw(); plus.focus(); };
  function draw() {
    place.replaceChildren(...items.map((_, at) => {
      const name = say(room.words.numbered, { what: form.title ?? "", number: at + 1 });
        const own = {
          form: { ...item, title: name, help: item.type === "record" ? "" : form.help, name: form.name },
          holder: items,
          at,
          path: [...path, at],
          room,
        };
      const buttons = make("div", { class: "desk__buttons" },
        ...(at ? [button("↑", say(room.words.up, { what: name }), () => { move(at, at - 1); })] : []),
        ...(at + 1 < items.length ? [button("↓", say(room.words.down, { what: name }), () => { move(at, at + 1); })] : []),
        button("×", say(room.words.remove, { what: name }), () => { drop(at); }));
      return make("li", { class: "desk__item" }, item.type === "record" ? recorded(own, name) : single(own, name), buttons);
    }));
  }
  const plus = button(say(room.words.add_what, { what: form.title ?? "" }), undefined, () => {
    items.push(emptyOf(item));
    room.changed();
    draw();
    focus(items.length - 1);
  });
  draw();
  return make("div", {}, place, plus);
}

/**
 * @param {Form} form
 * @returns {Value}
 */
function emptyOf({ type }) {
  if (type === "record" || type === "map") return {};
  return type === "list" ? [] : "";
}

/**
 * @param {Slot} slot
 * @param {string} name
 */
function single(slot, name) {
  const id = boxId(slot.path);
  const fault = make("p", { class: "desk__fault", id: `${id}-fault`, hidden: "" });
  if (!isSingle(slot.form))
    return make("fieldset", { class: "desk__group", id, tabindex: "-1" }, make("legend", {}, name), fault, ...group(slot));
  return make("div", { class: "desk__field" }, make("label", { for: id, class: "visually-hidden" }, name),
    make("span", { id: `${id}-help`, hidden: "" }, slot.form.help ?? ""), box(slot), fault);
}

/**
 * @param {Slot} slot
 * @param {string} name
 */
function recorded(slot, name) {
  const fault = make("p", { class: "desk__fault", id: `${boxId(slot.path)}-fault`, hidden: "" });
  return folded(slot, [name], fault, ...group(slot));
}

/**
 * Named values: a name and a text in each row.
 * @param {Slot} slot whose holder is the mapping itself
 */
function mapped(slot) {
  const { form, path, room } = slot;
  const values = /** @type {Fields} */ (slot.holder);
  const rows = Object.entries(values).map(([name, value]) => ({ name, value: typeof value === "string" ? value : "" }));
  const place = make("ol", { class: "desk__list" });
  const store = () => {
    for (const name of Object.keys(values)) delete values[name];
    for (const { name, value } of rows) if (name.trim()) values[name.trim()] = value;
    room.changed();
  };
  /**
   * @param {{name: string, value: string}} row
   * @param {"name" | "value"} part
   * @param {string} label
   */
  const input = (row, part, label) => {
    const made = make("input", { type: "text", "aria-label": label, autocomplete: "off" });
    made.value = row[part];
    made.addEventListener("input", () => { row[part] = made.value; store(); });
    return made;
  };
  const draw = () => {
    place.replaceChildren(...rows.map((row, at) => {
      const drop = button("×", say(room.words.remove, { what: row.name }), () => { rows.splice(at, 1); store(); draw(); });
        return make(
          "li",
          { class: "desk__item desk__pair", id: boxId([...path, row.name]) },
          input(row, "name", room.words.map_name),
          input(row, "value", room.words.map_value),
          drop,
        );
    }));
  };
  draw();
  const plus = button(say(room.words.add_what, { what: form.title ?? "" }), undefined, () => {
    rows.push({ name: "", value: "" });
    draw();
  });
  return make("div", {}, place, plus);
}
