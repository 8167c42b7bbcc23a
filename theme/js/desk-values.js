// Whether a single value fits its field: the form, the length, the choices. Says what `check` says, by its codes. Knows no page.

/** @typedef {import("./desk-yaml.js").Form} Form */
/** @typedef {Record<string, string | number>} Args */
/** @typedef {{code: string, args: Args}} Fault */
/**
 * How one sort of quantity is read.
 * @typedef {object} Sort
 * @property {string} pattern
 * @property {Record<string, string>} units by every way of writing them
 * @property {Record<string, string>} bounds
 * @property {Record<string, string>} said
 * @property {Record<string, [string, string]>} named
 * @property {string} money
 * @property {string} decimal
 * @property {number} least
 * @property {Record<string, number>} most
 * @property {Record<string, string>} ranges
 * @property {boolean} unitless
 * @property {string} unsaid what says that an amount is not known
 * @property {string[]} examples
 * @property {Record<string, string>} each
 */
/** @typedef {{low: number, high: number, bound: string, unit: string}} Amount */
/**
 * What the desk knows of the cookbook.
 * @typedef {object} Known
 * @property {string} lang of the content
 * @property {Record<string, string>} [languages] that it is translated into, by their codes
 * @property {Record<string, Sort>} quantities
 * @property {Record<string, {lang: string, quantities: Record<string, Sort>}>} [elsewhere] what is otherwise in other languages
 * @property {Record<string, Record<string, string>>} titles of entries, by kind and id
 * @property {Record<string, string>} folders of kinds
 * @property {Record<string, string>} kinds what each is called within a sentence
 * @property {Record<string, string>} sentences by code
 * @property {string} hidden what no text holds
 * @property {Record<string, string>} unseen the names of such signs
 * @property {string} reserved ids that no file can have
 * @property {string} own what the id of an entry looks like
 * @property {string} word one that is too long
 * @property {string} address one that is too long for an address
 * @property {number} letters the longest word
 * @property {number} signs the longest address
 * @property {string[]} canvases
 * @property {Record<string, {implementers: string[], state: string}>} cases
 * @property {Record<string, Record<string, string>>} former present ids by former ones, by kind
 * @property {Record<string, {code: string, args: Args}>} [pictures] what is wrong with each that there is, if anything
 * @property {string[]} [tables] the files of figures
 * @property {string[]} [programs] endings of files of which no figures are read
 * @property {Record<string, string[]>} [after] the recipes before each
 * @property {Record<string, string[]>} [part_of] the case that each is a part of
 * @property {string[]} [answered] challenges that something answers
 * @property {Record<string, import("./desk-stories.js").Blanks>} [documents] what each asks to be filled in
 * @property {Record<string, number>} [courses] of menus
 */

const SHOWN = 40;
const THOUSAND = /[^0-9]/g;

/**
 * @param {string} code
 * @param {Args} [args]
 * @returns {Fault}
 */
export const fault = (code, args = {}) => ({ code, args });

/** @param {string} text */
const letters = (text) => [...text].length;

/**
 * What is wrong with a text by itself, or null.
 * @param {Form} form
 * @param {string} value
 * @param {Known} known
 * @returns {Fault | null}
 */
export function textFault(form, value, known) {
  const hidden = new RegExp(known.hidden, "u").exec(value);
  if (hidden) return hiddenFault(hidden[0], known);
  const long = new RegExp(form.web ? known.address : known.word, "u").exec(value);
  if (long) return fault("word-too-long", { found: long[0].slice(0, SHOWN), most: long.groups?.word ? known.signs : known.letters });
  if (form.type === "line" && value.includes("\n")) return fault("one-line");
  const found = letters(value);
  if (form.most && found > form.most) return fault("too-long", { found, least: form.shortest ?? 1, most: form.most });
  if (form.shortest && found < form.shortest) return fault("too-short", { found, least: form.shortest });
  return null;
}

/**
 * @param {string} sign
 * @param {Known} known
 */
const hiddenFault = (sign, known) => fault("hidden-character", { point: `U+${pointOf(sign)}`, name: known.unseen[sign] ?? "" });

const HEX = 16;
const DIGITS = 4;
const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** @param {string} sign */
const pointOf = (sign) => (sign.codePointAt(0) ?? 0).toString(HEX).toUpperCase().padStart(DIGITS, "0");

/**
 * The quantity that a text is, or what is wrong with it.
 * @param {string} value
 * @param {Sort} sort
 * @returns {Amount | Fault}
 */
export function amount(value, sort) {
  const wrong = unread(value, sort);
  const groups = new RegExp(`^(?:${sort.pattern})$`).exec(value)?.groups;
  if (!groups || !(groups.sign || groups.unit || sort.unitless)) return wrong;
  const low = number(groups.low, sort);
  const high = groups.high ? number(groups.high, sort) : low;
  const bound = sort.bounds[(groups.bound ?? "").toLowerCase()] ?? "";
  if (groups.high && (high < low || bound === "at_most" || bound === "at_least")) return wrong;
  const unit = sort.units[(groups.unit ?? groups.sign ?? "").toLowerCase()] ?? Object.keys(sort.named)[0];
  const sides = [...(bound === "at_most" ? [] : [low]), ...(bound === "at_least" ? [] : [high])];
  if (sides.some((side) => side < sort.least || side > sort.most[unit]))
    return fault("quantity-range", { found: value, range: sort.ranges[unit] });
  return { low, high, bound, unit };
}

/**
 * What is wrong with a text that is no quantity: it may say that the amount is not known.
 * @param {string} value
 * @param {Sort} sort
 */
function unread(value, sort) {
  const told = { found: value, examples: sort.examples.join(", ") };
  return isUnsaid(value, sort.unsaid) ? fault("quantity-unsaid", told) : fault("quantity", { ...told, near: "" });
}

/**
 * Whether a text says that something is not known.
 * @param {string} value
 * @param {string} unsaid the pattern of all that say so
 */
const isUnsaid = (value, unsaid) =>
  new RegExp(`^(?:${unsaid})$`, "u").test(value.replace(/^[ .]+|[ .]+$/gu, "").toLowerCase() || value);

/**
 * @param {string} text
 * @param {Sort} sort
 */
function number(text, sort) {
  const [whole, part] = text.split(sort.decimal);
  return Number(`${whole.replace(THOUSAND, "")}.${part ?? "0"}`);
}

/**
 * A quantity as the project writes it.
 * @param {Amount} found
 * @param {Sort} sort
 * @param {string} lang
 */
export function understood({ low, high, bound, unit }, sort, lang) {
  const form = new Intl.NumberFormat(lang, { maximumFractionDigits: 2 });
  const span = low === high ? form.format(low) : `${form.format(low)}–${form.format(high)}`;
  const [one, many] = sort.named[unit];
  const text = sort.money ? sort.money.replace("{value}", span) : `${span} ${high === 1 ? one : many}`;
  return bound ? `${sort.said[bound]} ${text}` : text;
}

/**
 * @param {Amount | Fault} found
 * @returns {found is Fault}
 */
export const isFault = (found) => "code" in found;

/**
 * Why a text is no date or number: a day that there is not, words that say that there is none, or another form.
 * @param {Form} form
 * @param {string} value
 * @param {Known} known
 */
function unreadForm(form, value, known) {
  if (["date", "partial-date"].includes(form.code ?? "")) {
    if (isUnsaid(value, known.quantities.Duration.unsaid)) return fault("date-unsaid", { found: value.trim() });
    if (DAY.test(value.trim())) return fault("date-unreal", { found: value.trim() });
  }
  return fault(form.code ?? "", { found: value, near: "" });
}

/**
 * What is wrong with a date or a number of a form, or null.
 * @param {Form} form
 * @param {string} value
 * @param {Known} known
 * @returns {Fault | null}
 */
function formFault(form, value, known) {
  if (!new RegExp(form.pattern ?? "", "u").test(value)) return unreadForm(form, value, known);
  const year = Number(/^\d{4}/.exec(value)?.[0]);
  if (form.years && (year < form.years[0] || year > form.years[1])) {
    return fault("year-range", { found: value.slice(0, DIGITS), least: form.years[0], most: form.years[1] });
  }
  const figure = Number(value.replace(",", "."));
  if (form.within && (figure < form.within[0] || figure > form.within[1])) {
    return fault("out-of-range", { found: value, least: form.within[0], most: form.within[1] });
  }
  return null;
}

/**
 * @param {string} kind
 * @param {string} id
 * @param {Known} known
 * @returns {Fault | null}
 */
export function referenceFault(kind, id, known) {
  const there = known.titles[kind];
  if (!there || id in there) return null;
  const other = Object.keys(known.titles).find((each) => each !== kind && id in known.titles[each] && each in known.kinds);
  return other
    ? fault("other-kind", { id, found: known.kinds[other], kind: known.kinds[kind], near: "" })
    : fault("unknown-id", { id, kind: known.kinds[kind] ?? kind, near: "" });
}

/**
 * @param {string} value
 * @param {Known} known
 * @returns {Fault | null}
 */
export function idFault(value, known) {
  if (!new RegExp(known.own).test(value)) return fault("id-form", { found: value, near: "" });
  return new RegExp(`^(?:${known.reserved})$`).test(value) ? fault("id-reserved", { found: value }) : null;
}

/**
 * What is wrong with one value, or null.
 * @param {Form} form
 * @param {string} value which is not empty
 * @param {Known} known
 * @returns {Fault | null}
 */
export function valueFault(form, value, known) {
  const hidden = new RegExp(known.hidden, "u").exec(value);
  if (hidden) return hiddenFault(hidden[0], known);
  switch (form.type) {
    case "choice": {
      const words = form.words ?? [];
      if (words.some(([word]) => word === value)) return null;
      return fault(form.code ?? "", { found: value, choices: form.choices ?? "", near: "" });
    }
    case "quantity": {
      const found = amount(value, known.quantities[form.of ?? ""]);
      return isFault(found) ? found : null;
    }
    case "reference": return referenceFault(form.of ?? "", value, known);
    case "id": return idFault(value, known);
    case "form": return formFault(form, value, known);
    default: return textFault(form, value, known);
  }
}
