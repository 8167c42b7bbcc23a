// The entry as its page will read, put into this page. Words are always text, never markup.

/** @typedef {import("./desk-mould.js").Made} Made */

/** Headings stand below that of the preview; their class looks as they do on a page of their own. @type {Record<string, string>} */
const LOWER = { h1: "h3", h2: "h4", h3: "h5", h4: "h6", h5: "h6" };
const DRAWN = "http://www.w3.org/2000/svg";

/**
 * @param {Made[]} nodes
 * @returns {Node[]}
 */
export const drawn = (nodes, isDrawing = false) =>
  nodes.map((node) => (typeof node === "string" ? new Text(node) : element(node, isDrawing)));

/** @param {any[]} node @param {boolean} isWithin whether it is a part of a drawing */
function element([tag, attributes, ...inside], isWithin) {
  const isDrawing = isWithin || tag === "svg";
  const made = isDrawing ? document.createElementNS(DRAWN, tag) : document.createElement(LOWER[tag] ?? tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  if (tag in LOWER) made.classList.add(tag);
  made.append(...drawn(inside, isDrawing));
  return made;
}
