// The entry as its page will read, put into this page. Words are always text, never markup.

/** @typedef {import("./desk-mould.js").Made} Made */

const DRAWN = "http://www.w3.org/2000/svg";

/**
 * @param {Made[]} nodes
 * @returns {Node[]}
 */
export const drawn = (nodes, isDrawing = false) => nodes.map((node) => (typeof node === "string" ? new Text(node) : element(node, isDrawing)));

/** @param {any[]} node @param {boolean} isWithin whether it is a part of a drawing */
function element([tag, attributes, ...inside], isWithin) {
  const isDrawing = isWithin || tag === "svg";
  const made = isDrawing ? document.createElementNS(DRAWN, tag) : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...drawn(inside, isDrawing));
  return made;
}
