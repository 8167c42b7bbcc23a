// What a form holds as the YAML that the project keeps: fields in their order, lists of ids in a line, long texts as blocks.

/** @typedef {string | Value[] | {[name: string]: Value}} Value */
/** @typedef {{[name: string]: Value}} Fields */
/**
 * The form of a value, as the build describes it.
 * @typedef {object} Form
 * @property {string} type
 * @property {string} [name]
 * @property {string} [title]
 * @property {string} [help]
 * @property {string} [example]
 * @property {boolean} [required]
 * @property {boolean} [asked] whether it is asked for though it may be left out
 * @property {boolean} [translated]
 * @property {boolean} [all] whether `true` stands for every word of the list
 * @property {boolean} [web]
 * @property {string} [original] the text that a translation is made of
 * @property {number} [items] how many items a list has whose record this is
 * @property {number} [least]
 * @property {number} [shortest]
 * @property {number} [most]
 * @property {[number, number]} [years]
 * @property {[number, number]} [within]
 * @property {string} [code]
 * @property {string} [pattern]
 * @property {string} [of]
 * @property {[string, string][]} [words]
 * @property {string} [choices]
 * @property {Form} [item]
 * @property {Form[]} [fields]
 */

const IN_LINE = ["reference", "id", "choice"];
const WIDTH = 120;
const PLAIN = /^[\p{L}\p{N}(][^\n]*$/u;
const MARKS = /: |:$| #|[\u201c\u201d\u201e"`]|^[\w-]+:|^[\p{L}\p{N}]{1,3}[.)] /u;
const FLOW = /[,[\]{}]/;
const ID = /^[a-z0-9][a-z0-9-]*$/;

/**
 * A text without what YAML would lose: blanks around it and on empty lines, tabs, and letters in more than one part.
 * @param {string} written
 */
export const tidy = (written) =>
  written.normalize("NFC").replace(/\r\n?/g, "\n").replace(/\t/g, " ").replace(/^[ \n]+$/gm, (blank) => blank.replace(/ /g, "")).trim();

/**
 * What was written, tidy, without what is empty; null where nothing is left.
 * @param {Value | undefined} value
 * @returns {Value | null}
 */
export function kept(value) {
  if (value === undefined) return null;
  if (typeof value === "string") return tidy(value) || null;
  if (Array.isArray(value)) {
    const left = value.map(kept).filter((each) => each !== null);
    return left.length ? left : null;
  }
  const pairs = Object.entries(value).flatMap(([name, each]) => { const left = kept(each); return left === null ? [] : [[name, left]]; });
  return pairs.length ? Object.fromEntries(pairs) : null;
}

/**
 * The names of fields in their order: first as the file had them, each other one behind the one that the form has before it.
 * @param {Form[]} fields
 * @param {Fields} values
 * @param {string[]} first
 */
export function order(fields, values, first) {
  const made = first.filter((name) => name in values);
  const names = fields.flatMap(({ name }) => (name && name in values ? [name] : []));
  names.forEach((name, place) => {
    if (!made.includes(name)) made.splice(place ? made.indexOf(names[place - 1]) + 1 : 0, 0, name);
  });
  return [...made, ...Object.keys(values).filter((name) => !made.includes(name))];
}

/**
 * The text of a file.
 * @param {Form} form of the kind
 * @param {Fields} values
 * @param {string[]} [first] the fields in the order that the file had
 * @returns {string}
 */
export function yaml(form, values, first = []) {
  const left = kept(values);
  return left && !Array.isArray(left) && typeof left !== "string" ? `${lines(form, left, first).join("\n")}\n` : "";
}

/**
 * The lines of a file, of values that hold nothing to leave out.
 * @param {Form} form of the kind
 * @param {Fields} values
 * @param {string[]} first the fields in the order that the file had
 * @returns {string[]}
 */
export const lines = (form, values, first) => record(form, values, "", first);

/**
 * @param {Form} form
 * @param {Fields} values
 * @param {string} indent
 * @param {string[]} [first]
 * @returns {string[]}
 */
function record(form, values, indent, first = []) {
  const fields = form.fields ?? [];
  return order(fields, values, first).flatMap((name) => {
    const field = fields.find((each) => each.name === name) ?? form.item;
    return entry(`${indent}${ID.test(name) || /^\w+$/.test(name) ? name : quoted(name)}:`, field, values[name], indent);
  });
}

/**
 * The lines of a value behind its name.
 * @param {string} head
 * @param {Form | undefined} form
 * @param {Value} value
 * @param {string} indent
 * @returns {string[]}
 */
function entry(head, form, value, indent) {
  if (typeof value === "string") return textLines(head, value, indent);
  if (!Array.isArray(value)) return [head, ...record(form ?? { type: "map" }, value, `${indent}  `)];
  const line = `${head} ${flow(value)}`;
  if (isShort(form, value) && line.length <= WIDTH) return [line];
  return [head, ...value.flatMap((each) => itemLines(form?.item, each, `${indent}  `))];
}

/**
 * @param {Form | undefined} form
 * @param {Value} value
 * @param {string} indent
 * @returns {string[]}
 */
function itemLines(form, value, indent) {
  if (typeof value === "string") return textLines(`${indent}-`, value, indent);
  if (Array.isArray(value)) return [`${indent}- ${flow(value)}`];
  if (!Object.keys(value).length) return [`${indent}- {}`];
  const [first, ...rest] = record(form ?? { type: "map" }, value, `${indent}  `);
  return [`${indent}- ${first.trimStart()}`, ...rest];
}

/**
 * Whether a list stands in one line: words of a closed sort.
 * @param {Form | undefined} form
 * @param {Value[]} values
 */
const isShort = (form, values) =>
  IN_LINE.includes(form?.item?.type ?? "") && values.every((value) => typeof value === "string" && ID.test(value));

/**
 * @param {Value[]} values
 * @returns {string}
 */
const flow = (values) =>
  `[${values.map((value) => (Array.isArray(value) ? flow(value) : scalar(typeof value === "string" ? value : "", true))).join(", ")}]`;

/**
 * @param {string} head
 * @param {string} value
 * @param {string} indent
 */
function textLines(head, value, indent) {
  if (!value.includes("\n")) return [`${head} ${scalar(value, false)}`];
  return [`${head} |-`, ...value.split("\n").map((line) => (line ? `${indent}  ${line}` : ""))];
}

/**
 * A line of text, in quotation marks where YAML would read something else.
 * @param {string} value
 * @param {boolean} inFlow
 */
function scalar(value, inFlow) {
  const plain = value && PLAIN.test(value) && !MARKS.test(value) && !(inFlow && FLOW.test(value));
  return plain ? value : quoted(value);
}

/** @param {string} value */
const quoted = (value) => `'${value.replaceAll("\n", " ").replaceAll("'", "''")}'`;

/**
 * Where a value stands in the form, from where it stands in the file: of a list the file has no empty items.
 * @param {Value} values
 * @param {(string | number)[]} path
 * @returns {(string | number)[]}
 */
export function placed(values, path) {
  /** @type {Value | undefined} */
  let value = values;
  return path.map((step) => {
    /** @type {string | number} */
    let found = step;
    if (Array.isArray(value) && typeof step === "number") {
      const full = value.flatMap((each, place) => (kept(each) === null ? [] : [place]));
      found = full[step] ?? step;
      value = value[Number(found)];
    } else value = value && typeof value === "object" && !Array.isArray(value) ? value[step] : undefined;
    return found;
  });
}
