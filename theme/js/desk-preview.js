// The entry as its page will read: heading, facts, sections, steps. Words are always text, never markup.

import { make } from "./shared.js";
import { blocks } from "./desk-prose.js";
import { pieces } from "./desk-inline.js";

/** @typedef {import("./desk-yaml.js").Form} Form */
/** @typedef {import("./desk-yaml.js").Value} Value */
/** @typedef {import("./desk-yaml.js").Fields} Fields */
/** @typedef {import("./desk-values.js").Known} Known */
/** @typedef {import("./desk-prose.js").Block} Block */
/** @typedef {import("./desk-inline.js").Piece} Piece */

const ABOVE = ["title", "summary"];
const UNSEEN = ["notes", "synonyms", "former_ids", "print_only"];
const FACTS = ["choice", "quantity", "form", "id"];
const SAFE = /^(?:https?:|mailto:|tel:)/;

/**
 * @param {Form} form of the kind
 * @param {Fields} values
 * @param {Known} known
 * @returns {Node[]}
 */
export function page(form, values, known) {
  const fields = (form.fields ?? []).filter(({ name }) => name && name in values && ![...ABOVE, ...UNSEEN].includes(name));
  const facts = fields.filter(({ type }) => FACTS.includes(type)).map((field) => fact(field, values[field.name ?? ""], known));
  const records = fields.filter((field) => field.type === "record" && field.fields?.every((each) => FACTS.includes(each.type) || each.type === "list"));
  const above = records.flatMap((field) => factsOf(field, values[field.name ?? ""], known));
  const rest = fields.filter((field) => !FACTS.includes(field.type) && !records.includes(field));
  const summary = values.summary;
  return [
    make("header", { class: "opening" },
      make("p", { class: "kind" }, form.title ?? ""),
      make("h3", { class: "desk__title" }, typeof values.title === "string" ? values.title : "…"),
      ...(typeof summary === "string" ? [make("p", { class: "lead" }, summary)] : [])),
    make("dl", { class: "glance" }, ...above, ...facts),
    ...rest.map((field) => make("section", { class: "part" }, make("h4", {}, field.title ?? ""), ...shown(field, values[field.name ?? ""], known))),
  ];
}

/**
 * @param {Form} form
 * @param {Value} value
 * @param {Known} known
 */
const fact = (form, value, known) => make("div", { class: "fact" }, make("dt", {}, form.title ?? ""), make("dd", {}, ...shown(form, value, known)));

/**
 * @param {Form} form
 * @param {Value} value
 * @param {Known} known
 */
function factsOf(form, value, known) {
  if (typeof value === "string" || Array.isArray(value)) return [];
  return (form.fields ?? []).flatMap((field) => (field.name && field.name in value && field.type !== "list" ? [fact(field, value[field.name], known)] : []));
}

/**
 * @param {Form} form
 * @param {Value} value
 * @param {Known} known
 * @returns {Node[]}
 */
function shown(form, value, known) {
  if (typeof value === "string") return single(form, value, known);
  if (Array.isArray(value)) {
    const item = form.item ?? form;
    const isSteps = item.type === "record" && item.fields?.some(({ name, required }) => name === "title" && required);
    if (isSteps) return [make("ol", { class: "steps" }, ...value.map((each) => make("li", { class: "step" }, ...shown(item, each, known))))];
    return [make("ul", {}, ...value.map((each) => make("li", {}, ...shown(item, each, known))))];
  }
  return Object.entries(value).flatMap(([name, each]) => {
    const field = form.fields?.find((one) => one.name === name) ?? { ...form.item, type: "line", title: name };
    if (name === "title") return [make("h5", {}, ...shown(field, each, known))];
    if (field.type === "prose") return shown(field, each, known);
    if (typeof each === "string") return [make("p", {}, `${field.title}: `, ...shown(field, each, known))];
    return [make("p", {}, `${field.title}:`), ...shown(field, each, known)];
  });
}

/**
 * @param {Form} form
 * @param {string} value
 * @param {Known} known
 * @returns {Node[]}
 */
function single(form, value, known) {
  if (form.type === "prose") return blocks(value).map((each) => block(each, known));
  if (form.type === "reference") return [new Text(known.titles[form.of ?? ""]?.[value] ?? value)];
  if (form.type === "choice") return [new Text(form.words?.find(([word]) => word === value)?.[1] || value)];
  return [new Text(value)];
}

/**
 * @param {Block} each
 * @param {Known} known
 * @returns {HTMLElement}
 */
function block(each, known) {
  const items = () => each.inside.map((within) => make("li", {}, ...within.map((one) => block(one, known))));
  switch (each.type) {
    case "bullets": return make("ul", {}, ...items());
    case "numbers": return make("ol", {}, ...items());
    case "quotation": return make("blockquote", {}, ...each.inside.flatMap((within) => within.map((one) => block(one, known))));
    case "code": return make("pre", {}, make("code", {}, each.text));
    case "rule": return make("hr");
    case "paragraph": return make("p", {}, ...emphasized(pieces(each.text), known));
    default: return make("p", {}, each.text);
  }
}

/**
 * Pieces with what stands between two marks of a sort in emphasis.
 * @param {Piece[]} list
 * @param {Known} known
 * @returns {Node[]}
 */
function emphasized(list, known) {
  const first = list.findIndex(({ type }) => type === "mark");
  const last = first < 0 ? -1 : list.findIndex((each, place) => place > first + 1 && each.type === "mark" && each.text === list[first].text);
  if (last < 0) return list.map((each) => piece(each, known));
  const inner = emphasized(list.slice(first + 1, last), known);
  const mark = make(list[first].text.length > 1 ? "strong" : "em", {}, ...inner);
  return [...list.slice(0, first).map((each) => piece(each, known)), mark, ...emphasized(list.slice(last + 1), known)];
}

/**
 * @param {Piece} each
 * @param {Known} known
 * @returns {Node}
 */
function piece(each, known) {
  if (each.type === "code") return make("code", {}, each.text);
  if (each.type === "break") return each.text === "\n" ? make("br") : new Text(" ");
  if (each.type !== "link") return new Text(each.text);
  const words = emphasized(each.words, known);
  return SAFE.test(each.href) ? make("a", { href: each.href, rel: "noopener", target: "_blank" }, ...words) : make("span", { class: "entry-link" }, ...words);
}
