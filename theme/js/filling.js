// What is written into the places of a document: in its Markdown, in its Word file, and from a reader's plan. Knows nothing of pages.

/** @typedef {import("./plan.js").Plan} Plan */
/** @typedef {{name: string, label: string, value: string}} Filled a place, what it asks for, and what was written there */

const ESCAPES = new Map([["&", "&amp;"], ["<", "&lt;"], [">", "&gt;"]]);
const UNWRITABLE = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const CONTROL = /<w:sdt>.*?<\/w:sdt>/gs;
const MARKS = /[\\`*_[\]<>|]/g;

/**
 * The text with every place that something was written in; others keep what they ask for.
 * @param {string} markdown
 * @param {readonly Filled[]} places
 */
export const filledText = (markdown, places) =>
  places.reduce((text, { label, value }) => (value ? text.replaceAll(`[${label}]`, () => value.replace(MARKS, "\\$&")) : text), markdown);

/**
 * The main part of a Word file with its content controls filled in.
 * @param {string} xml
 * @param {readonly Filled[]} places
 */
export const filledWord = (xml, places) =>
  xml.replace(CONTROL, (control) => {
    const place = places.find(({ name, value }) => value && control.includes(`<w:tag w:val="${name}"/>`));
    if (!place) return control;
    const written = place.value.replace(UNWRITABLE, "").replace(/[&<>]/g, (letter) => ESCAPES.get(letter) ?? "");
    return control
      .replace("<w:showingPlcHdr/>", "")
      .replace(/<w:rPr>.*?<\/w:rPr>/s, "")
      .replace(/<w:t(?: [^>]*)?>[^<]*<\/w:t>/, () => `<w:t xml:space="preserve">${written}</w:t>`);
  });

/**
 * What a plan says of a place: its name, its start, today, or who is responsible for one of the recipes.
 * @param {string | undefined} asked
 * @param {Plan | null} plan
 * @param {readonly string[]} recipes that use the document
 * @param {(date: Date) => string} written a day as readers write it
 * @param {number} now
 */
export function planned(asked, plan, recipes, written, now) {
  if (asked === "today") return written(new Date(now));
  if (!plan) return "";
  if (asked === "name") return plan.name;
  if (asked === "start") return written(new Date(`${plan.start}T12:00:00`));
  if (asked === "owner") return plan.items.find(({ id, owner }) => recipes.includes(id) && owner)?.owner ?? "";
  return "";
}
