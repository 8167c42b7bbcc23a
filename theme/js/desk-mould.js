// The page of an entry out of its mould, the template of its kind with places instead of values. Knows no page: it makes plain nodes.

import { blocks } from "./desk-prose.js";
import { pieces } from "./desk-inline.js";
import { amount, isFault, understood } from "./desk-values.js";

/** @typedef {import("./desk-yaml.js").Form} Form */
/** @typedef {import("./desk-yaml.js").Value} Value */
/** @typedef {import("./desk-yaml.js").Fields} Fields */
/** @typedef {import("./desk-values.js").Known} Known */
/** @typedef {import("./desk-prose.js").Block} Block */
/** @typedef {import("./desk-inline.js").Piece} Piece */
/** @typedef {string | any[]} Made a text, or `[tag, attributes, ...inside]` */
/** @typedef {{v: string, words?: true | Record<string, string>, blanks?: boolean, formula?: boolean}} Place */
/**
 * @typedef {string | any[] | Place | {if: Condition, so: Mould[], else?: Mould[]} | {some: Mould[][], between: Mould[]}
 *   | {each: string, unit: Mould[], last?: Mould[]}} Mould
 */
/** @typedef {string | any[]} Condition */
/**
 * What fills a mould. `other` gives what another entry has in a field, `at` is the place in each list that is gone through.
 * @typedef {object} Room
 * @property {Form} form
 * @property {Fields} values
 * @property {Known} known
 * @property {(kind: string, id: string, field: string) => {form?: Form, value: string}} other
 * @property {Spoken} spoken
 * @property {Record<string, number>} at
 */
/** @typedef {Pick<import("./desk-values.js").Sort, "said" | "named" | "money">} Amount */
/**
 * How the reader's language writes days and quantities.
 * @typedef {{lang: string, day: string, month: string, amounts: Record<string, Amount>}} Spoken
 */
/** @typedef {{made: Made[], asks: boolean, holds: boolean}} Filled whether it asks for values, and has any */

const EACH = "@";
const SAFE = /^(?:https?:|mailto:|tel:)/;
const PLACE = /\ue000([^\ue001]*)\ue001/g;
const INDEX = /(?<=[\p{L}\p{N}_])_([\p{L}\p{N}_]+)/u;
const BLANK = /\{([a-z][a-z0-9_-]*)\}/g;

/**
 * @param {Mould[]} mould
 * @param {Room} room
 * @returns {Made[]}
 */
export const filled = (mould, room) => all(mould, room).made;

/** @param {Mould[]} mould @param {Room} room @returns {Filled} */
function all(mould, room) {
  const parts = mould.map((each) => filledOne(each, room));
  return { made: parts.flatMap(({ made }) => made), asks: parts.some(({ asks }) => asks), holds: parts.some(({ holds }) => holds) };
}

/** @param {Mould} mould @param {Room} room @returns {Filled} */
function filledOne(mould, room) {
  if (typeof mould === "string") return { made: [mould], asks: false, holds: false };
  if (Array.isArray(mould)) return element(mould, room);
  if ("v" in mould) return shown(mould, room, false);
  if ("some" in mould) return some(mould, room);
  if ("if" in mould) return all(isTrue(mould.if, room) ? mould.so : (mould.else ?? []), room);
  const list = found(mould.each, room).value;
  const items = Array.isArray(list) ? list : [];
  const parts = items.map((_, index) =>
    all(index === items.length - 1 ? (mould.last ?? mould.unit) : mould.unit, { ...room, at: { ...room.at, [mould.each]: index } }),
  );
  return { made: parts.flatMap(({ made }) => made), asks: true, holds: items.length > 0 };
}

/** The rows that have something. @param {{some: Mould[][], between: Mould[]}} mould @param {Room} room @returns {Filled} */
function some({ some: rows, between }, room) {
  const parts = rows.map((row) => all(row, room)).filter(({ asks, holds }) => holds || !asks);
  return {
    made: parts.flatMap(({ made }, index) => (index ? [...between.map(String), ...made] : made)),
    asks: true,
    holds: parts.length > 0,
  };
}

/** An element; one that asks for values and has none is left out. @param {any[]} mould @param {Room} room @returns {Filled} */
function element([tag, attributes, ...inside], room) {
  if (tag === "p" && inside.length === 1 && inside[0].v && found(inside[0].v, room).form?.type === "prose")
    return shown(inside[0], room, true);
  const { made, asks, holds } = all(inside, room);
  if (asks && !holds) return { made: [], asks, holds };
  const named = Object.entries(attributes).map(([name, value]) => [
    name,
    value.replace(PLACE, (/** @type {string} */ _, /** @type {string} */ path) => raw(path, room)),
  ]);
  return { made: [[tag, Object.fromEntries(named), ...made]], asks, holds };
}

/** @param {Value | undefined} value @param {string} step @returns {Value | undefined} */
function stepped(value, step) {
  if (Array.isArray(value)) return value.at(Number(step));
  return value && typeof value === "object" ? value[step] : undefined;
}

/** What stands at a path, and its form. @param {string} path @param {Room} room @returns {{value: Value | undefined, form?: Form}} */
function found(path, room) {
  const [own, field] = path.split("~");
  /** @type {Value | undefined} */
  let value = room.values;
  /** @type {Form | undefined} */
  let form = room.form;
  let before = "";
  for (const step of own.split(".")) {
    value = stepped(value, step === EACH ? String(room.at[before] ?? 0) : step);
    form = form?.item ?? form?.fields?.find(({ name }) => name === step);
    before = before ? `${before}.${step}` : step;
  }
  if (field) return typeof value === "string" ? room.other(form?.of ?? "", value, field) : { value: "" };
  return { value, form };
}

/** @param {string} path @param {Room} room */
function raw(path, room) { const { value } = found(path, room); return typeof value === "string" ? value : ""; }

/** @param {Condition} condition @param {Room} room @returns {boolean} */
function isTrue(condition, room) {
  if (typeof condition === "string") {
    const { value, form } = found(condition, room);
    return form?.code === "flag" ? value === "true" : Boolean(value?.length ?? value);
  }
  const [word, one, other] = condition;
  switch (word) {
    case "not": return !isTrue(one, room);
    case "and": return condition.slice(1).every((each) => isTrue(each, room));
    case "or": return condition.slice(1).some((each) => isTrue(each, room));
    case "is": return raw(one, room) === other;
    case "same": return raw(one, room) === raw(other, room);
    default: { const { value } = found(one, room); return value === "true" || (Array.isArray(value) && value.includes(other)); }
  }
}

/**
 * Whether prose is paragraphs, even where it is a single one, says `isBlock`.
 * @param {Place} place @param {Room} room @param {boolean} isBlock @returns {Filled}
 */
function shown({ v: path, words, blanks, formula }, room, isBlock) {
  const { value, form } = found(path, room);
  if (typeof value !== "string" || !value) return { made: [], asks: true, holds: false };
  if (formula) return { made: value.split(INDEX).map((part, index) => (index % 2 ? ["sub", {}, part] : part)), asks: true, holds: true };
  const text = blanks ? value.replace(BLANK, (mark, name) => `[${labelOf(name, room) || mark}]`) : value;
  return {
    made:
      words && words !== true
        ? [words[value] ?? ""]
        : spelt(
            form?.type === "choice" && !words && form.code !== "flag" ? { type: "line" } : (form ?? { type: "line" }),
            text,
            room,
            isBlock,
          ),
    asks: true,
    holds: true,
  };
}

/** What a place of a document is called. @param {string} name @param {Room} room */
function labelOf(name, { values }) {
  const blank = /** @type {Fields[]} */ (Array.isArray(values.fields) ? values.fields : []).find((each) => each.name === name);
  return typeof blank?.label === "string" ? blank.label : "";
}

/** @param {Form} form @param {string} value @param {Room} room @param {boolean} isBlock @returns {Made[]} */
function spelt(form, value, room, isBlock) {
  const { known } = room;
  switch (form.type) {
    case "reference": return [known.titles[form.of ?? ""]?.[value] ?? value];
    case "choice": return [form.words?.find(([word]) => word === value)?.[1] || value];
    case "quantity": {
      const sort = known.quantities[form.of ?? ""];
      const read = amount(value, sort);
      return [isFault(read) ? value : understood(read, { ...sort, ...room.spoken.amounts[form.of ?? ""] }, room.spoken.lang)];
    }
    case "form": return [form.code === "date" || form.code === "partial-date" ? dated(value, room.spoken) : value];
    case "prose": {
      const read = blocks(value);
      const [first] = read;
      return read.length === 1 && first.type === "paragraph" && !isBlock
        ? emphasized(pieces(first.text), known)
        : read.map((each) => block(each, known));
    }
    default: return [value];
  }
}

/** A day, a month or a year in words. @param {string} value @param {Spoken} spoken */
function dated(value, spoken) {
  const [year, month, day] = value.split("-");
  if (!month) return year;
  const named = () =>
    new Intl.DateTimeFormat(spoken.lang, { month: "long", timeZone: "UTC" }).format(new Date(Date.UTC(Number(year), Number(month) - 1, 1)));
  return (day ? spoken.day : spoken.month).replace(
    /MMMM|[dMy]/g,
    (part) => ({ MMMM: named(), d: String(Number(day)), M: String(Number(month)), y: year })[part] ?? part,
  );
}

/** @param {Block} each @param {Known} known @returns {any[]} */
function block(each, known) {
  const isTight = (/** @type {Block} */ one) => !each.isLoose && one.type === "paragraph";
  const items = () =>
    each.inside.map((within) => [
      "li",
      {},
      ...within.flatMap((one) => (isTight(one) ? emphasized(pieces(one.text), known) : [block(one, known)])),
    ]);
  switch (each.type) {
    case "bullets": return ["ul", {}, ...items()];
    case "numbers": return ["ol", {}, ...items()];
    case "quotation": return ["blockquote", {}, ...each.inside.flatMap((within) => within.map((one) => block(one, known)))];
    case "code": return ["pre", {}, ["code", {}, each.text]];
    case "rule": return ["hr", {}];
    case "paragraph": return ["p", {}, ...emphasized(pieces(each.text), known)];
    default: return ["p", {}, each.text];
  }
}

/**
 * Pieces with what stands between two marks of a sort in emphasis.
 * @param {Piece[]} list
 * @param {Known} known
 * @returns {Made[]}
 */
function emphasized(list, known) {
  const first = list.findIndex(({ type }) => type === "mark");
  const last =
    first < 0 ? -1 : list.findIndex((each, place) => place > first + 1 && each.type === "mark" && each.text === list[first].text);
  if (last < 0) return list.map((each) => piece(each, known));
  const inner = emphasized(list.slice(first + 1, last), known);
  const mark = [list[first].text.length > 1 ? "strong" : "em", {}, ...inner];
  return [...list.slice(0, first).map((each) => piece(each, known)), mark, ...emphasized(list.slice(last + 1), known)];
}

/** @param {Piece} each @param {Known} known @returns {Made} */
function piece(each, known) {
  if (each.type === "code") return ["code", {}, each.text];
  if (each.type === "break") return each.text === "\n" ? ["br", {}] : " ";
  if (each.type !== "link") return each.text;
  const words = emphasized(each.words, known);
  return SAFE.test(each.href)
    ? ["a", { href: each.href, rel: "noopener", target: "_blank" }, ...words]
    : ["a", { class: "entry-link" }, ...words];
}
